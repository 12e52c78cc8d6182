package fr.relais.placement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/**
 * capacity-service as placement sees it, and the place where tokens are given out: over real HTTP, with little inside.
 */
public final class StubCapacity implements AutoCloseable {

    private static final Pattern HOLD =
            Pattern.compile("/internal/v1/centres/([^/]+)/holds/([^/]+)(/confirm|/release|/review)?");

    private static final int PAGE = 2;

    private final HttpServer server;
    private final Map<String, Map<String, Object>> holds = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final AtomicLong fence = new AtomicLong();
    private volatile int failWith;
    private volatile String sendOnTo = "";
    private volatile boolean refusing;
    private volatile long delayMillis;

    public StubCapacity() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Answers everything with this status; zero answers as it should. */
    public void failWith(int status) {
        failWith = status;
    }

    /** Says of everything that it is to be had at another address. */
    public void sendOnTo(String address) {
        sendOnTo = address;
    }

    /** Refuses every hold. */
    public void refuse(boolean all) {
        refusing = all;
    }

    public void delay(long millis) {
        delayMillis = millis;
    }

    /** A hold is gone, as after its ceiling. */
    public void forget(String hold) {
        holds.remove(hold);
    }

    public void keep(String centre, String hold) {
        keep(centre, hold, "HOUSEHOLD");
    }

    public void keep(String centre, String hold, String kind) {
        var kept = new HashMap<>(held(centre, hold, 1));
        kept.put("kind", kind);
        holds.put(hold, kept);
    }

    public List<String> calls() {
        return List.copyOf(calls);
    }

    public Map<String, Map<String, Object>> holds() {
        return Map.copyOf(holds);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.equals("/oauth2/token")) {
            reply(exchange, 200, Map.of("access_token", "t", "token_type", "Bearer", "expires_in", 600));
            return;
        }
        calls.add(exchange.getRequestMethod() + " " + path + " " + body);
        pause();
        if (!sendOnTo.isEmpty()) {
            exchange.getResponseHeaders().set("Location", sendOnTo + path);
            reply(exchange, 307, Map.of());
        } else if (failWith > 0) {
            reply(exchange, failWith, Map.of());
        } else if (path.equals("/internal/v1/holds")) {
            list(exchange);
        } else {
            onHold(exchange, path, body);
        }
    }

    /** Two centres a page, in the order of their ids. */
    private void list(HttpExchange exchange) throws IOException {
        var query = String.valueOf(exchange.getRequestURI().getQuery());
        var cursor = query.contains("cursor=") ? query.replaceAll(".*cursor=([^&]*).*", "$1") : "";
        var rest = holds.values().stream()
                .sorted(Comparator.comparing(hold -> String.valueOf(hold.get("centre"))))
                .filter(hold -> String.valueOf(hold.get("centre")).compareTo(cursor) > 0)
                .toList();
        var page = rest.stream().limit(PAGE).toList();
        reply(
                exchange,
                200,
                rest.size() > PAGE
                        ? Map.of("holds", page, "next", page.get(PAGE - 1).get("centre"))
                        : Map.of("holds", page));
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(delayMillis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void onHold(HttpExchange exchange, String path, String body) throws IOException {
        var matcher = HOLD.matcher(path);
        if (!matcher.matches()) {
            reply(exchange, 404, Map.of());
            return;
        }
        var hold = matcher.group(2);
        if ("/release".equals(matcher.group(3))) {
            holds.remove(hold);
            reply(exchange, 200, Map.of());
        } else if ("/review".equals(matcher.group(3))) {
            review(exchange, hold);
        } else if ("/confirm".equals(matcher.group(3))) {
            reply(exchange, holds.containsKey(hold) ? 200 : 409, Map.of());
        } else if (refusing && !holds.containsKey(hold)) {
            reply(exchange, 409, Map.of("code", "no-vacancy"));
        } else {
            reply(exchange, 200, holds.computeIfAbsent(hold, id -> held(matcher.group(1), id, peopleIn(body))));
        }
    }

    /** The hold goes on in another kind, for nobody. */
    private void review(HttpExchange exchange, String hold) throws IOException {
        var kept = holds.computeIfPresent(hold, (id, before) -> {
            var frozen = new HashMap<>(before);
            frozen.put("kind", "REVIEW");
            return frozen;
        });
        reply(exchange, kept == null ? 409 : 200, kept == null ? Map.of("code", "hold-ended") : kept);
    }

    private static int peopleIn(String body) {
        return new JsonMapper().readTree(body).path("people").asInt(1);
    }

    /** Every person gets a bed, from the first one on. */
    private Map<String, Object> held(String centre, String hold, int people) {
        return Map.of(
                "centre",
                centre,
                "hold",
                hold,
                "fence",
                fence.incrementAndGet(),
                "state",
                "HELD",
                "beds",
                IntStream.range(0, people).mapToObj(i -> "bed-" + i).toList(),
                "expiresAt",
                "2026-11-21T01:30:00Z",
                "placedAt",
                "2026-11-20T21:30:00Z");
    }

    private static void reply(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        var bytes = new JsonMapper().writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
