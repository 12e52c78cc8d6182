package fr.relais.sandbox.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import fr.relais.sandbox.ProcessSandbox;
import fr.relais.sandbox.api.RelaisApi;
import fr.relais.sandbox.api.Session;
import fr.relais.sandbox.home.Keys;
import fr.relais.sandbox.launch.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What operators ask of the services at the port that is theirs, as the runbook says. */
record Operators(ProcessSandbox sandbox) {

    private static final String CLIENT = "placement-service";

    /** The gateway takes no body with an offer to go on by another version. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What people have to look at, as one service lists it. */
    List<JsonNode> differences(Service service) {
        return at(service)
                .get("/actuator/differences")
                .expect(200)
                .body()
                .path("differences")
                .valueStream()
                .toList();
    }

    /** Of one kind. */
    List<JsonNode> differences(Service service, String kind) {
        return differences(service).stream()
                .filter(difference -> difference.path("kind").asString("").equals(kind))
                .toList();
    }

    private Session at(Service service) {
        var address = URI.create("http://127.0.0.1:" + sandbox.operatorsPort(service));
        return new RelaisApi(address).withToken(token());
    }

    private String token() {
        var secret = CLIENT + ":" + Keys.clientSecret(sandbox.home(), CLIENT);
        var basic = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        var asked = HttpRequest.newBuilder(sandbox.gateway().resolve("/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try {
            var answer = HTTP.send(asked, BodyHandlers.ofString());
            return JsonMapper.shared()
                    .readTree(answer.body())
                    .path("access_token")
                    .asString("");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }
}
