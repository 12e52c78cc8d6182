package fr.relais.sandbox.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** How accounts come by tokens that have no provider but the one behind the gateway: by their secret. */
final class Tokens {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Tokens() {}

    static TokenSource of(URI gateway, HttpClient http, String account, String secret) {
        var credentials = (account + ":" + secret).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(gateway.resolve("/oauth2/token"))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        return new RenewedToken(() -> Answer.of(http, request));
    }
}
