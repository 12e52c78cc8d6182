package fr.relais.sandbox.api;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An account signs in at a provider that thinks it is talked to by a browser, under a name that is not known here. */
class CodeSignInsTest {

    private static final URI BACK = URI.create("http://localhost:8080/login/oauth2/code/console");
    private static final String PROTOCOL = "/realms/relais/protocol/openid-connect/";

    private final List<Map<String, String>> exchanged = new ArrayList<>();
    private Map<String, String> asked = Map.of();
    private int life = 300;
    private HttpServer server;
    private SignIns signIns;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(PROTOCOL + "auth", this::showForm);
        server.createContext("/login-actions", this::takePassword);
        server.createContext(PROTOCOL + "token", this::giveToken);
        server.start();
        var realm = URI.create("http://localhost:" + server.getAddress().getPort() + "/realms/relais");
        signIns = new CodeSignIns(realm, "console", "a secret", BACK);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void bringATokenForTheRightPassword() {
        assertThat(signIns.of("centre-01", "right").token()).isEqualTo("token 1 of centre-01");
    }

    @Test
    void proveThatWhoBeganComesBack() throws Exception {
        signIns.of("centre-01", "right").token();

        var verifier = exchanged.get(0).get("code_verifier");
        var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        assertThat(asked)
                .containsEntry(
                        "code_challenge",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(hash))
                .containsEntry("code_challenge_method", "S256");
        assertThat(exchanged.get(0)).containsEntry("redirect_uri", BACK.toString());
    }

    @Test
    void askAgainOnlyWhenATokenIsAboutToExpire() {
        var long1 = signIns.of("centre-01", "right");
        assertThat(long1.token()).isEqualTo(long1.token());

        life = 60;
        var short1 = signIns.of("centre-02", "right");
        assertThat(short1.token()).isNotEqualTo(short1.token());
    }

    @Test
    void sayNothingOfTheAccountWhenItIsNotTaken() {
        var wrong = signIns.of("centre-01", "wrong");

        assertThatThrownBy(wrong::token)
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessage("the identity provider does not take the account");
    }

    private void showForm(HttpExchange exchange) throws IOException {
        asked = fields(exchange.getRequestURI().getRawQuery());
        exchange.getResponseHeaders().add("Set-Cookie", "AUTH_SESSION=one;Version=1;Path=/;Secure;HttpOnly");
        answer(
                exchange,
                200,
                "<form id=\"a\" action=\"http://known-to-browsers:1/login-actions?run=1&amp;tab=2\" method=\"post\">");
    }

    private void takePassword(HttpExchange exchange) throws IOException {
        var sent = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var right = "AUTH_SESSION=one".equals(exchange.getRequestHeaders().getFirst("Cookie"))
                && "run=1&tab=2".equals(exchange.getRequestURI().getRawQuery())
                && "right".equals(sent.get("password"));
        if (right) {
            exchange.getResponseHeaders().add("Location", BACK + "?state=s&code=" + sent.get("username"));
        }
        answer(exchange, right ? 302 : 200, "<form action=\"/login-actions\">");
    }

    private void giveToken(HttpExchange exchange) throws IOException {
        exchanged.add(fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        var shown = Base64.getEncoder().encodeToString("console:a secret".getBytes(StandardCharsets.US_ASCII));
        var known = ("Basic " + shown).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        var token = "token " + exchanged.size() + " of "
                + exchanged.get(exchanged.size() - 1).get("code");
        answer(exchange, known ? 200 : 401, "{\"access_token\": \"" + token + "\", \"expires_in\": " + (life) + "}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }
}
