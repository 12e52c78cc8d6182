package fr.relais.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * An identity provider that says who it is, publishes its keys at {@code <issuer>/oauth2/jwks} and does nothing else,
 * so that a service under test checks tokens exactly as it does in production. One for each JVM, started when first
 * asked for.
 */
public final class TestIdentity {

    /** A set of keys that nobody is told of, in case that somebody looks for it by himself. */
    static final String STRANGERS_KEYS = "/stranger/jwks";

    private static final TestIdentity SHARED = new TestIdentity(startServer());

    private final String issuer;
    private final TestTokens tokens;

    private TestIdentity(HttpServer server) {
        issuer = "http://localhost:" + server.getAddress().getPort();
        tokens = new TestTokens(issuer);
    }

    /** What a service under test is told as {@code RELAIS_IDENTITY_ISSUER}. */
    public static String issuer() {
        return SHARED.issuer;
    }

    /** The tokens of this issuer. */
    public static TestTokens tokens() {
        return SHARED.tokens;
    }

    private static HttpServer startServer() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/oauth2/jwks", exchange -> answer(exchange, TestTokens.publicKeys()));
            var issuer = "http://localhost:" + server.getAddress().getPort();
            server.createContext(
                    "/.well-known/openid-configuration",
                    exchange -> answer(exchange, "{\"issuer\":\"" + issuer + "\"}"));
            server.createContext(STRANGERS_KEYS, exchange -> answer(exchange, TestTokens.strangersKeys()));
            server.start();
            return server;
        } catch (IOException noPort) {
            throw new UncheckedIOException("no port for the identity provider of the tests", noPort);
        }
    }

    private static void answer(HttpExchange exchange, String published) throws IOException {
        var keys = published.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, keys.length);
        exchange.getResponseBody().write(keys);
        exchange.close();
    }
}
