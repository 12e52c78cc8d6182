package fr.relais.notification.adapter.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import fr.relais.notification.RunningService;
import fr.relais.notification.adapter.webhook.HttpReceiver;
import fr.relais.notification.adapter.webhook.Verifier;
import fr.relais.testing.TestCaller;
import fr.relais.testing.TestDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;

import static fr.relais.notification.adapter.web.Answers.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Webhooks over HTTP: said by anybody of the organisation, and neither address nor secret is shown again. */
class WebhookApiTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    private final RunningService service = RunningService.shared();
    private final String organisation = RunningService.freshOrganisation().value();
    private final TestCaller caller = TestCaller.centre(organisation);
    private final HttpReceiver receiver = new HttpReceiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void isNotThereForWhoHasSaidNothing() {
        show(caller).json("{\"open\":true,\"given\":false,\"secrets\":0,\"standing\":\"ON\",\"attempts\":[]}");
        expectProblem(post("secret"), 404, "not-found");
        expectProblem(post("pause"), 404, "not-found");
        expectProblem(post("resumption"), 404, "not-found");
        expectProblem(post("test"), 404, "not-found");
    }

    @Test
    void isItsOrganisationsAndNobodyElses() {
        give(receiver.address()).expectStatus().isNoContent();
        var colleague = new TestCaller("a-colleague", organisation, List.of("CENTRE"), List.of());
        var elsewhere = TestCaller.centre(RunningService.freshOrganisation().value());

        show(colleague).json("{\"given\":true}");
        show(elsewhere).json("{\"given\":false}");
    }

    @Test
    void showsThatThereIsAnAddressAndASecretAndNeitherOfThem() {
        give(receiver.address()).expectStatus().isNoContent();
        var secret = secret();

        assertThat(new String(show(caller).returnResult().getResponseBody()))
                .contains("\"given\":true", "\"secrets\":1")
                .doesNotContain("localhost", secret, "whsec_");
        assertThat(stored()).isNotEmpty().doesNotContain("localhost", secret, "whsec_");
    }

    @Test
    void showsASecretOnce() {
        give(receiver.address()).expectStatus().isNoContent();

        var first = post("secret", "the-same-key");
        first.expectStatus().isOk().expectHeader().valueEquals("Cache-Control", "no-store");
        expectProblem(post("secret", "the-same-key"), 409, "secret-shown");

        show(caller).json("{\"secrets\":1}");
        assertThat(secret()).isNotEqualTo(secret());
        show(caller).json("{\"secrets\":2}");
    }

    @Test
    void isTriedOutAndShowsWhatCameOfIt() {
        give(receiver.address()).expectStatus().isNoContent();
        expectProblem(post("test"), 409, "no-secret");
        var before = secret();
        var secret = secret();

        post("test").expectStatus().isNoContent();

        await().atMost(SOON).until(() -> receiver.received().size() == 1);
        var got = receiver.received().get(0);
        assertThat(new Verifier(secret).accepts(got, Instant.now())).isTrue();
        assertThat(new Verifier(before).accepts(got, Instant.now())).isTrue();
        assertThat(got.header("webhook-signature").split(" ")).hasSize(2);
        await().atMost(SOON)
                .untilAsserted(() -> show(caller)
                        .jsonPath("$.attempts[0].result")
                        .isEqualTo("TAKEN")
                        .jsonPath("$.attempts[0].test")
                        .isEqualTo(true));
    }

    @Test
    void isPausedAndResumed() {
        give(receiver.address()).expectStatus().isNoContent();

        post("pause").expectStatus().isNoContent();
        show(caller).json("{\"standing\":\"PAUSED\"}");
        post("resumption").expectStatus().isNoContent();
        show(caller).json("{\"standing\":\"ON\"}");
    }

    @Test
    void isWithdrawnAndLeavesNothing() {
        give(receiver.address()).expectStatus().isNoContent();
        secret();

        withdraw().expectStatus().isNoContent();
        withdraw().expectStatus().isNoContent();

        show(caller).json("{\"given\":false,\"secrets\":0}");
        expectProblem(post("secret"), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "https://hooks.an.example/relais",
        "http://127.0.0.1:8080/relais",
        "https://169.254.169.254/latest/meta-data",
        "http://localhost@evil.example/",
        "file:///etc/passwd",
        "nonsense"
    })
    void isNotCalledJustAnywhere(String address) {
        expectProblem(give(address), 422, "address-not-allowed");
        show(caller).json("{\"given\":false}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                     | /address | required
            {"address":7}                          | /address | wrong-type
            {"address":"http://localhost","x":1}   | ``       | unknown-field
            """)
    void refusesNonsense(String body, String pointer, String code) {
        expectProblem(put(body), 400, "invalid-input").isEqualTo(List.of(Map.of("pointer", pointer, "code", code)));
    }

    @Test
    void isNotForWhoHasNoInbox() {
        for (var nobody :
                List.of(TestCaller.auditor(), TestCaller.rapporteur(), TestCaller.service("placement-service"))) {
            expectProblem(
                    service.http(nobody)
                            .put()
                            .uri("/v1/inbox/webhook")
                            .contentType(MediaType.APPLICATION_JSON)
                            .bodyValue(Map.of("address", receiver.address()))
                            .exchange(),
                    404,
                    "not-found");
        }
    }

    private String stored() {
        return Flux.from(TestDatabase.client()
                        .getDatabase("notification")
                        .getCollection("webhooks")
                        .find())
                .map(Document::toJson)
                .filter(document -> document.contains('"' + organisation + '"'))
                .collectList()
                .block()
                .toString();
    }

    private BodyContentSpec show(TestCaller by) {
        return service.http(by)
                .get()
                .uri("/v1/inbox/webhook")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private ResponseSpec give(String address) {
        return put("{\"address\":\"" + address + "\"}");
    }

    private ResponseSpec put(String body) {
        return service.http(caller)
                .put()
                .uri("/v1/inbox/webhook")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec withdraw() {
        return service.http(caller).delete().uri("/v1/inbox/webhook").exchange();
    }

    private ResponseSpec post(String what) {
        return post(what, "key-" + System.nanoTime());
    }

    private ResponseSpec post(String what, String key) {
        return service.http(caller)
                .post()
                .uri("/v1/inbox/webhook/" + what)
                .header("Idempotency-Key", key)
                .exchange();
    }

    private String secret() {
        var body = post("secret")
                .expectStatus()
                .isOk()
                .expectBody(Document.class)
                .returnResult()
                .getResponseBody();
        return body.getString("secret");
    }
}
