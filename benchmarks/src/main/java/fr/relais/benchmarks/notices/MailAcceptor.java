package fr.relais.benchmarks.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that takes everything, and knows of each mail, by its id, when it had said that it has it. */
final class MailAcceptor implements AutoCloseable {

    private static final String ID = "message-id:";
    private static final int WAITING = 64;

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool(MailAcceptor::thread);
    private final Map<String, Long> accepted = new ConcurrentHashMap<>();
    private final AtomicInteger again = new AtomicInteger();

    private MailAcceptor(ServerSocket socket) {
        this.socket = socket;
    }

    static MailAcceptor start() {
        try {
            var acceptor = new MailAcceptor(new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress()));
            acceptor.threads.execute(acceptor::accept);
            return acceptor;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "mail");
        thread.setDaemon(true);
        return thread;
    }

    int port() {
        return socket.getLocalPort();
    }

    /** When each was taken, by {@link System#nanoTime()}; of one that came twice, the first time. */
    Map<String, Long> accepted() {
        return Map.copyOf(accepted);
    }

    /** How many were taken, each counted once. */
    int count() {
        return accepted.size();
    }

    /** How many came once more. */
    int again() {
        return again.get();
    }

    void forget() {
        accepted.clear();
        again.set(0);
    }

    private void accept() {
        try {
            while (true) {
                var connection = socket.accept();
                threads.execute(() -> talk(connection));
            }
        } catch (IOException closed) {
            threads.shutdown();
        }
    }

    private void talk(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            var in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            say(connection, "220 benchmark");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var word = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
                if (word.equals("QUIT")) {
                    say(connection, "221 bye");
                    return;
                }
                if (word.equals("DATA")) {
                    take(connection, in);
                } else {
                    say(connection, "250 benchmark");
                }
            }
        } catch (IOException brokenOff) {
            // Whoever was sending tries again, and what it sent was not accepted.
        }
    }

    private void take(Socket connection, BufferedReader in) throws IOException {
        say(connection, "354 go on");
        var id = "";
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith(ID)) {
                id = line.substring(ID.length()).strip();
            }
        }
        say(connection, "250 taken");
        if (accepted.putIfAbsent(id, System.nanoTime()) != null) {
            again.incrementAndGet();
        }
    }

    private static void say(Socket connection, String reply) throws IOException {
        connection.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
