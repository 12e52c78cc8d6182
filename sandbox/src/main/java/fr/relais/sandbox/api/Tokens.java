package fr.relais.sandbox.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The tokens of one account, each used until shortly before it expires. */
final class Tokens implements TokenSource {

    private static final Duration MARGIN = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http;
    private final HttpRequest request;
    private String token = "";
    private long goodUntil;

    Tokens(URI gateway, HttpClient http, String account, String secret) {
        this.http = http;
        var credentials = (account + ":" + secret).getBytes(StandardCharsets.UTF_8);
        this.request = HttpRequest.newBuilder(gateway.resolve("/oauth2/token"))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
    }

    @Override
    public synchronized String token() {
        if (token.isEmpty() || System.nanoTime() - goodUntil >= 0) {
            var answer = Answer.of(http, request).expect(200);
            var life = Duration.ofSeconds(answer.body().path("expires_in").asLong(0));
            goodUntil = System.nanoTime() + life.minus(MARGIN).toNanos();
            token = answer.body().path("access_token").asString();
        }
        return token;
    }
}
