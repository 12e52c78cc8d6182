package fr.relais.platform;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static fr.relais.platform.RunningPlatform.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a service says to others, and what it does with what it is told. */
class MessagesTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String REPLAY = "/actuator/deadletters/" + TinyService.EVENTS;

    @AfterEach
    void mend() {
        TinyService.BROKEN.set(false);
    }

    @Test
    void publishesWhatItCommitsAndAppliesItOnce() {
        count("pub");

        awaitReceived("pub");
    }

    @Test
    void putsAPoisonedRecordAsideAndGoesOn() {
        var before = waiting();

        PLATFORM.template()
                .send(new ProducerRecord<>(
                        TinyService.EVENTS,
                        0,
                        "k",
                        "not one of ours".getBytes(StandardCharsets.UTF_8),
                        new RecordHeaders()));
        count("after-poison");

        await().atMost(SOON).untilAsserted(() -> assertThat(waiting()).isEqualTo(before + 1));
        awaitReceived("after-poison");
    }

    @Test
    void appliesWhatItPutAsideOnceItsCauseIsMended() {
        var before = waiting();
        TinyService.BROKEN.set(true);
        count("put-aside");
        await().atMost(SOON).untilAsserted(() -> assertThat(waiting()).isGreaterThan(before));
        assertThat(received("put-aside")).isFalse();

        TinyService.BROKEN.set(false);
        replay(PLATFORM.as("SERVICE")).expectStatus().isOk();

        awaitReceived("put-aside");
    }

    /** A service may read for several purposes, each in a group of its own; what others put aside is theirs. */
    @Test
    void sendsAgainWhatAnyOfItsGroupsPutAside() {
        putAside("of-another", "tiny-services");
        putAside("of-its-figures", "tiny-service-figures");

        replay(PLATFORM.as("SERVICE")).expectStatus().isOk();

        awaitReceived("of-its-figures");
        assertThat(received("of-another")).isFalse();
    }

    @Test
    void announcesEverythingAgainOnAnOperatorsWord() {
        count("announced");

        var body = PLATFORM.http()
                .post()
                .uri("/actuator/staterecords")
                .headers(headers -> headers.setBearerAuth(PLATFORM.as("SERVICE")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(body).matches("\\{\"sent\":[1-9]\\d*}");
    }

    @Test
    void showsDeadLettersToOperatorsOnly() {
        expectProblem(replay(PLATFORM.as("COORDINATOR")), 404, "not-found");
        expectProblem(PLATFORM.http().get().uri("/actuator/deadletters").exchange(), 401, "unauthenticated");
        PLATFORM.http()
                .post()
                .uri("/actuator/deadletters/some-other-topic")
                .headers(headers -> headers.setBearerAuth(PLATFORM.as("SERVICE")))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    /** All into one partition: whoever has sent a later one again has passed the earlier ones. */
    private static void putAside(String subject, String group) {
        var headers = new RecordHeaders();
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        "counter.born.v1",
                        "ce_source",
                        "/tiny-service",
                        "ce_subject",
                        subject,
                        "ce_aggregateversion",
                        "1",
                        "ce_eventindex",
                        "0",
                        "ce_time",
                        "2026-03-01T10:00:00Z",
                        KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP,
                        group)
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        PLATFORM.template()
                .send(new ProducerRecord<>(
                        TinyService.EVENTS + ".dlt", 0, subject, "{}".getBytes(StandardCharsets.UTF_8), headers))
                .join();
    }

    private static void count(String key) {
        PLATFORM.post("/v1/counters", key, "{\"limit\":9}").expectStatus().isCreated();
    }

    private static ResponseSpec replay(String token) {
        return PLATFORM.http()
                .post()
                .uri(REPLAY)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private static long waiting() {
        var body = PLATFORM.get("/actuator/deadletters", PLATFORM.as("SERVICE"))
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return Long.parseLong(String.valueOf(body).replaceAll(".*:(\\d+)}$", "$1"));
    }

    private static void awaitReceived(String key) {
        await().atMost(SOON).until(() -> received(key));
    }

    private static boolean received(String key) {
        return TinyService.RECEIVED.stream().anyMatch(event -> event.subject().equals(key) && event.version() == 1);
    }
}
