package fr.relais.notification.adapter.webhook;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A real receiver, of another make than what calls it, which keeps what it got and answers what a test wants. */
public final class HttpReceiver implements Closeable {

    /** What is answered. */
    public interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(HttpReceiver::thread);
    private final List<Received> received = new CopyOnWriteArrayList<>();

    /** Whoever knocks at the door of somebody who had this port before does not count. */
    private final String path = "/relais/" + UUID.randomUUID();

    private volatile Answering answering;

    public HttpReceiver(Answering answering) {
        this.answering = answering;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext(path, this::handle);
        server.start();
    }

    /** One that takes everything. */
    public HttpReceiver() {
        this(status(204));
    }

    public static Answering status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    /** Longer than anybody waits. */
    static void dawdle() {
        try {
            var unused = new CountDownLatch(1).await(30, TimeUnit.SECONDS);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    public void answer(Answering next) {
        answering = next;
    }

    /** Where it listens. */
    public String address() {
        return "http://localhost:" + port() + path;
    }

    int port() {
        return server.getAddress().getPort();
    }

    String path() {
        return path;
    }

    /** What it got, in order. */
    public List<Received> received() {
        return received;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toMap(
                            header -> header.getKey().toLowerCase(Locale.ROOT),
                            header -> String.join(" and ", header.getValue())));
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
            answering.answer(exchange);
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "receiver");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
