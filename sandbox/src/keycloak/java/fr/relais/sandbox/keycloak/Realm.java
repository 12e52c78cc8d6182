package fr.relais.sandbox.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The realm as clients see it: where what is asked for.
 *
 * @param address of the realm, which is also how it names itself in tokens
 */
public record Realm(URI address) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** What was answered: the status and the JSON. */
    public record Answer(int status, JsonNode body) {

        /** A text of the answer; empty when it is not there. */
        public String text(String name) {
            return body.path(name).asString("");
        }
    }

    public URI authorization() {
        return protocol("auth");
    }

    public URI token() {
        return protocol("token");
    }

    public URI keys() {
        return protocol("certs");
    }

    public URI revocation() {
        return protocol("revoke");
    }

    /** Where a session ends for whoever comes by with its browser. */
    public URI logout() {
        return protocol("logout");
    }

    private URI protocol(String what) {
        return URI.create(address + "/protocol/openid-connect/" + what);
    }

    /** Asks for tokens as a client that shows a secret. */
    public Answer tokens(String client, String secret, Map<String, String> fields) {
        var shown = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(form(token(), fields).header("Authorization", "Basic " + shown));
    }

    /** Asks for tokens as a client that shows nothing, or what is in the fields. */
    public Answer tokens(Map<String, String> fields) {
        return send(form(token(), fields));
    }

    /** Asks for the tokens of a program that signs a statement with its key. */
    public Answer tokens(ClientKey key) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", "client_credentials");
        fields.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        fields.put("client_assertion", key.statementFor(token()));
        return tokens(fields);
    }

    private static HttpRequest.Builder form(URI address, Map<String, String> fields) {
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Browser.form(fields)));
    }

    /** Sends any request; what comes back is JSON or nothing. */
    public static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            var body = response.body().isBlank() ? "{}" : response.body();
            return new Answer(response.statusCode(), JsonMapper.shared().readTree(body));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }
}
