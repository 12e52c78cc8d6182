package fr.relais.notification.adapter.mail;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers what a test tells it to, and otherwise as a good one does. */
final class ScriptedServer implements Closeable {

    /** What comes after the text of a message. */
    static final String END = "END";

    static final String GREETING = "GREETING";

    /** Answers nothing, and keeps the connection. */
    static final String SILENCE = "SILENCE";

    /** Hangs up. */
    static final String HANG_UP = "HANG UP";

    /** One line without an end. */
    static final String WITHOUT_END = "WITHOUT END";

    private final Map<String, String> answers;
    private final ServerSocket server;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** @param answers by the verb that they answer */
    ScriptedServer(Map<String, String> answers) {
        this.answers = answers;
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** How often somebody came. */
    int connections() {
        return connections.get();
    }

    /** The lines that somebody said, but for the text of a message. */
    List<String> heard() {
        return heard;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                connections.incrementAndGet();
                start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            var out = client.getOutputStream();
            if (!answer(out, GREETING, "220 ready")) {
                return;
            }
            var text = false;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (text && !line.equals(".")) {
                    continue;
                }
                heard.add(line);
                var verb = text ? END : line.split(" ")[0].toUpperCase(Locale.ROOT);
                text = verb.equals("DATA") && !answers.containsKey("DATA");
                if (!answer(out, verb, verb.equals("DATA") ? "354 go on" : "250 fine")) {
                    return;
                }
            }
        } catch (IOException gone) {
            // The other side has had enough, as it should.
            return;
        }
    }

    private boolean answer(OutputStream out, String verb, String usual) throws IOException {
        var said = answers.getOrDefault(verb, usual);
        switch (said) {
            case HANG_UP -> {
                return false;
            }
            case SILENCE -> {}
            case WITHOUT_END -> {
                var nonsense = "x".repeat(8_192).getBytes(StandardCharsets.US_ASCII);
                for (var part = 0; part < 131_072; part++) {
                    out.write(nonsense);
                }
            }
            default -> out.write((said + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        out.flush();
        return true;
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "scripted-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
