package fr.relais.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import fr.relais.notification.ToldNotices.Told;
import fr.relais.notification.adapter.webhook.HttpReceiver;
import fr.relais.notification.adapter.webhook.Received;
import fr.relais.notification.adapter.webhook.Verifier;
import fr.relais.testing.TestCaller;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From a notice on the broker to what a real receiver gets, through the whole service. */
class WebhooksOfNoticesTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final RunningService service = RunningService.shared();
    private final String organisation = RunningService.freshOrganisation().value();
    private final TestCaller caller = TestCaller.centre(organisation);
    private final HttpReceiver receiver = new HttpReceiver();
    private final ToldNotices notices = new ToldNotices();
    private String secret = "";

    @BeforeEach
    void listen() {
        service.http(caller)
                .put()
                .uri("/v1/inbox/webhook")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("address", receiver.address()))
                .exchange()
                .expectStatus()
                .isNoContent();
        secret = service.http(caller)
                .post()
                .uri("/v1/inbox/webhook/secret")
                .header("Idempotency-Key", "a-key")
                .exchange()
                .expectBody(Document.class)
                .returnResult()
                .getResponseBody()
                .getString("secret");
    }

    @AfterEach
    void close() {
        receiver.close();
        notices.close();
    }

    @Test
    void everyNoticeIsACallAndAllAreAlike() {
        tell("OFFER_CLOSED", "NORMAL", 1);
        await().atMost(SOON).until(() -> receiver.received().size() == 1);
        tell("OFFER_RECEIVED", "URGENT", 2);
        await().atMost(SOON).until(() -> receiver.received().size() == 2);

        assertThat(receiver.received())
                .allSatisfy(got -> assertThat(new Verifier(secret).accepts(got, Instant.now()))
                        .isTrue());
        assertThat(receiver.received().stream().map(got -> got.body().replaceAll("[0-9]", "0")))
                .containsOnly("{\"type\":\"look\",\"timestamp\":\"0000-00-00T00:00:00Z\"}");
        assertThat(receiver.received())
                .extracting(got -> got.header("webhook-id"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aBurstIsAFewCallsAndTheLastComesAfterTheLastNotice() {
        LongStream.rangeClosed(1, 150).forEach(version -> tell("OFFER_CLOSED", "NORMAL", version));
        await().atMost(SOON).until(() -> filed() == 150);
        var after = Instant.now();

        await().atMost(SOON).until(() -> receiver.received().stream().anyMatch(got -> isSent(got, after)));
        assertThat(receiver.received()).hasSizeLessThan(30);
    }

    @Test
    void whatIsInTroubleIsCalledAgainWithTheSameId() {
        receiver.answer(HttpReceiver.status(503));
        tell("OFFER_RECEIVED", "URGENT", 1);
        await().atMost(SOON).until(() -> receiver.received().size() == 1);

        receiver.answer(HttpReceiver.status(204));

        await().atMost(SOON).until(() -> receiver.received().size() == 2);
        assertThat(receiver.received().stream()
                        .map(got -> got.header("webhook-id"))
                        .distinct())
                .hasSize(1);
        await().atMost(SOON).untilAsserted(() -> assertThat(attempts()).containsExactly("TAKEN", "BROKEN"));
    }

    @Test
    void whoIsGoneIsStoppedAndItsOrganisationFindsThatInItsInbox() {
        receiver.answer(HttpReceiver.status(410));

        tell("OFFER_RECEIVED", "URGENT", 1);

        await().atMost(SOON).until(() -> inbox().contains("WEBHOOK_STOPPED"));
        assertThat(attempts()).containsExactly("GONE");
    }

    private void tell(String kind, String urgency, long version) {
        var body = "{\"org\":\"%s\",\"recipientRef\":\"orugs4zanfzsa3tporqwk3djmu\",\"kind\":\"%s\",\"urgency\":\"%s\"}"
                .formatted(organisation, kind, urgency);
        notices.tell(new Told("placement", organisation, version, body));
    }

    private static boolean isSent(Received got, Instant after) {
        return Long.parseLong(got.header("webhook-timestamp")) >= after.getEpochSecond();
    }

    private int filed() {
        return inbox().split("\"kind\"").length - 1;
    }

    private String inbox() {
        return service.http(caller)
                .get()
                .uri("/v1/inbox?limit=200")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private List<String> attempts() {
        return service
                .http(caller)
                .get()
                .uri("/v1/inbox/webhook")
                .exchange()
                .expectBody(Document.class)
                .returnResult()
                .getResponseBody()
                .getList("attempts", Map.class)
                .stream()
                .map(attempt -> attempt.get("result").toString())
                .toList();
    }
}
