package fr.relais.platform;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.PlatformMessages;
import fr.relais.contracts.Topics;
import fr.relais.platform.identity.Lapses;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

import static fr.relais.platform.RunningPlatform.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the topics of accounts say is true of every token from then on, also of one that was believed before. */
class LapsedTokensTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ORGANISATION = "an-org";

    private static String tokenOf(String subject) throws Exception {
        return PLATFORM.signed("at+jwt", PLATFORM.claims().subject(subject).build());
    }

    private static void say(String topic, String type, String subject, String data) {
        var key = Lapses.digestOf(ORGANISATION, subject);
        var record = new ProducerRecord<>(topic, key, data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type,
                        "ce_subject",
                        key,
                        "ce_aggregateversion",
                        "1",
                        "ce_eventindex",
                        "0",
                        "ce_time",
                        Instant.now().toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        PLATFORM.template().send(record);
    }

    private static void used(String subject, Duration ago) {
        say(
                Topics.PLATFORM_ACCOUNTS,
                PlatformMessages.ACCOUNT_USED,
                subject,
                "{\"usedAt\":\"" + Instant.now().minus(ago) + "\"}");
    }

    private static void confirmed(String subject, Duration ago) {
        say(
                Topics.PLACEMENT_CONFIRMATIONS,
                PlacementMessages.CONFIRMATION,
                subject,
                "{\"confirmedAt\":\"" + Instant.now().minus(ago) + "\"}");
    }

    private static List<String> saidToBeUsed() {
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        PLATFORM.bootstrapServers(),
                        "auto.offset.reset",
                        "earliest",
                        "group.id",
                        UUID.randomUUID().toString()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.PLATFORM_ACCOUNTS));
            var keys = new ArrayList<String>();
            for (var look = 0; look < 8; look++) {
                consumer.poll(Duration.ofMillis(250)).forEach(message -> keys.add(message.key()));
            }
            return keys;
        }
    }

    @Test
    void areBelievedAgainOnceSomebodyHasConfirmedTheAccount() throws Exception {
        var hers = tokenOf("person-on-long-leave");
        var another = tokenOf("person-at-work");

        used("person-on-long-leave", Duration.ofDays(91));

        await().atMost(SOON)
                .untilAsserted(() -> expectProblem(PLATFORM.get("/v1/counters/x", hers), 401, "account-lapsed"));
        expectProblem(PLATFORM.get("/v1/counters/x", another), 404, "not-found");

        confirmed("person-on-long-leave", Duration.ofDays(80));

        await().atMost(SOON)
                .untilAsserted(() -> PLATFORM.get("/v1/counters/x", hers)
                        .expectStatus()
                        .isNotFound()
                        .expectHeader()
                        .exists("X-Account-Lapses"));
    }

    @Test
    void beginTheNinetyDaysOfAnAccountThatNobodyHasSeen() throws Exception {
        PLATFORM.get("/v1/counters/x", tokenOf("person-quite-new"))
                .expectStatus()
                .isNotFound();

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(saidToBeUsed()).contains(Lapses.digestOf(ORGANISATION, "person-quite-new")));
    }
}
