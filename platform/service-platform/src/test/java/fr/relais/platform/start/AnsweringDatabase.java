package fr.relais.platform.start;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/**
 * What a driver takes for a member of a replica set. It says of the account that asks what the test wants, and has no
 * documents: a real one with accounts is not to be had in a test.
 */
final class AnsweringDatabase implements AutoCloseable {

    private static final int HEADER = 16;
    private static final int REPLY = 1;
    private static final int QUERY = 2004;
    private static final int MESSAGE = 2013;

    private final ServerSocket socket;
    private final Document account;
    private final boolean alone;

    /** @param account what it says of whoever asks */
    AnsweringDatabase(Document account) throws IOException {
        this(account, false);
    }

    /** @param alone whether it is in no replica set */
    AnsweringDatabase(Document account, boolean alone) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.account = account;
        this.alone = alone;
        start(this::accept);
    }

    String uri() {
        return "mongodb://" + address() + "/?directConnection=true";
    }

    private String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "answering-database");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                var caller = socket.accept();
                start(() -> answerAll(caller));
            }
        } catch (IOException closed) {
            // The end of the test.
        }
    }

    private void answerAll(Socket caller) {
        try (caller) {
            var questions = new DataInputStream(caller.getInputStream());
            while (true) {
                answer(questions, caller.getOutputStream());
            }
        } catch (IOException gone) {
            // The driver has learnt what it wanted.
        }
    }

    private void answer(DataInputStream questions, OutputStream answers) throws IOException {
        var header = little(questions.readNBytes(HEADER));
        if (header.remaining() < HEADER) {
            throw new EOFException();
        }
        var body = little(questions.readNBytes(header.getInt(0) - HEADER));
        var code = header.getInt(12);
        var answer = bytes(answerTo(question(code, body)));
        answers.write(code == QUERY ? reply(header.getInt(4), answer) : message(header.getInt(4), answer));
        answers.flush();
    }

    private Document answerTo(Document question) {
        var asked = question.keySet().iterator().next();
        if (asked.equals("connectionStatus")) {
            return question.getBoolean("showPrivileges", false) ? account : new Document("ok", 1.0);
        }
        return (alone
                        ? new Document()
                        : new Document("setName", "rs0")
                                .append("hosts", List.of(address()))
                                .append("me", address()))
                .append("helloOk", true)
                .append("ismaster", true)
                .append("isWritablePrimary", true)
                .append("maxBsonObjectSize", 16_777_216)
                .append("maxMessageSizeBytes", 48_000_000)
                .append("maxWriteBatchSize", 100_000)
                .append("minWireVersion", 0)
                .append("maxWireVersion", 25)
                .append("ok", 1.0);
    }

    /** The first thing that a driver asks has an older form than the rest. */
    private static Document question(int code, ByteBuffer body) {
        if (code == QUERY) {
            body.position(Integer.BYTES);
            while (body.get() != 0) {
                // The name of a collection, which is always the same.
            }
            body.position(body.position() + 2 * Integer.BYTES);
        } else if (code == MESSAGE) {
            body.position(Integer.BYTES + 1);
        } else {
            throw new IllegalStateException("the driver asks in a form that is not known here: " + code);
        }
        return new DocumentCodec()
                .decode(
                        new BsonBinaryReader(body.slice().order(ByteOrder.LITTLE_ENDIAN)),
                        DecoderContext.builder().build());
    }

    private static byte[] reply(int to, byte[] answer) {
        return little(new byte[HEADER + 20 + answer.length])
                .putInt(HEADER + 20 + answer.length)
                .putInt(0)
                .putInt(to)
                .putInt(REPLY)
                .putInt(8)
                .putLong(0)
                .putInt(0)
                .putInt(1)
                .put(answer)
                .array();
    }

    private static byte[] message(int to, byte[] answer) {
        return little(new byte[HEADER + 5 + answer.length])
                .putInt(HEADER + 5 + answer.length)
                .putInt(0)
                .putInt(to)
                .putInt(MESSAGE)
                .putInt(0)
                .put((byte) 0)
                .put(answer)
                .array();
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] bytes(Document document) {
        var buffer = new BasicOutputBuffer();
        new DocumentCodec()
                .encode(
                        new BsonBinaryWriter(buffer),
                        document,
                        EncoderContext.builder().build());
        return buffer.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
