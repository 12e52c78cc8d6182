package fr.relais.gateway;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.DefaultHttp2HeadersDecoder;
import io.netty.handler.codec.http2.DefaultHttp2HeadersEncoder;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Headers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** One stream of HTTP/2 in clear, from the first frame on, in frames that a client's library would not send. */
final class Http2Exchange {

    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int STREAM = 1;

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int GOAWAY = 7;

    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;

    private Http2Exchange() {}

    /** What is answered first: a status, {@code reset}, {@code hung up}, or {@code nothing}. */
    static String answerTo(int port, Http2Headers headers, String body) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var sent = new ByteArrayOutputStream();
            sent.write(PREFACE.getBytes(ISO_8859_1));
            write(sent, SETTINGS, 0, new byte[0]);
            write(sent, HEADERS, body.isEmpty() ? END_HEADERS | END_STREAM : END_HEADERS, packed(headers));
            if (!body.isEmpty()) {
                write(sent, DATA, END_STREAM, body.getBytes(ISO_8859_1));
            }
            socket.getOutputStream().write(sent.toByteArray());
            return firstAnswer(new DataInputStream(socket.getInputStream()));
        } catch (SocketTimeoutException quiet) {
            return "nothing";
        } catch (IOException closed) {
            return "hung up";
        }
    }

    private static void write(ByteArrayOutputStream out, int type, int flags, byte[] content) throws IOException {
        var head = ByteBuffer.allocate(9);
        head.put((byte) (content.length >> 16)).putShort((short) content.length);
        head.put((byte) type).put((byte) flags).putInt(type == SETTINGS ? 0 : STREAM);
        out.write(head.array());
        out.write(content);
    }

    private static byte[] packed(Http2Headers headers) {
        var bytes = Unpooled.buffer();
        try {
            new DefaultHttp2HeadersEncoder().encodeHeaders(STREAM, headers, bytes);
        } catch (Http2Exception unpackable) {
            throw new IllegalStateException(unpackable);
        }
        var packed = new byte[bytes.readableBytes()];
        bytes.readBytes(packed);
        return packed;
    }

    private static String firstAnswer(DataInputStream in) throws IOException {
        while (true) {
            var length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            var type = in.readUnsignedByte();
            in.skipNBytes(5);
            var content = in.readNBytes(length);
            if (type == HEADERS) {
                return status(content);
            }
            if (type == RST_STREAM) {
                return "reset";
            }
            if (type == GOAWAY) {
                return "hung up";
            }
        }
    }

    private static String status(byte[] packed) throws IOException {
        try {
            return new DefaultHttp2HeadersDecoder()
                    .decodeHeaders(STREAM, Unpooled.wrappedBuffer(packed))
                    .status()
                    .toString();
        } catch (Http2Exception unreadable) {
            throw new IOException(unreadable);
        }
    }
}
