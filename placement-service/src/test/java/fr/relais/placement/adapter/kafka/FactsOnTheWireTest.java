package fr.relais.placement.adapter.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.placement.Bodies;
import fr.relais.placement.RunningPlacement;
import fr.relais.placement.application.TellFacts;
import fr.relais.placement.domain.request.Reference;
import fr.relais.testing.TestBroker;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.referrer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A night of the running service, as it stands on the broker. */
class FactsOnTheWireTest {

    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String ORGANISATION = "referrer-facts";

    @Test
    void tellsWhatIsAgreedUnderADigestAndNothingElse() {
        SERVICE.post(coordinator(), "/v1/organisations", """
                {"organisation":"referrer-facts","kind":"ASSOCIATION","departement":"75"}""");
        var reference = json(SERVICE.post(referrer(ORGANISATION), "/v1/placement-requests", Bodies.requestIn("66")))
                .path("reference")
                .stringValue();

        SERVICE.bean(TellFacts.class).round().block(SOON);
        SERVICE.bean(TellFacts.class).round().block(SOON);

        var key = FactDigests.keyOf(new Reference(reference)).toString();
        var records = awaitRecords(key);
        var fact = new JsonMapper().readTree(records.get(0).value());
        assertThat(fact.path("region").stringValue()).isEqualTo("11");
        assertThat(fact.path("track").stringValue()).isEqualTo("EMERGENCY");
        assertThat(fact.path("organisation").stringValue())
                .isEqualTo(FactDigests.organisation(ORGANISATION).toString());
        assertThat(records).allSatisfy(record -> {
            assertThat(header(record, "ce_type")).isEqualTo(PlacementMessages.REQUEST_FACT);
            assertThat(header(record, "ce_actor")).isEqualTo("system");
            assertThat(everything(record)).doesNotContain(reference, ORGANISATION, "66", "75");
        });
        assertThat(Long.parseLong(header(records.get(1), "ce_aggregateversion")))
                .isGreaterThanOrEqualTo(Long.parseLong(header(records.get(0), "ce_aggregateversion")));
        assertThat(awaitRecords("registered").get(0).value())
                .asString(StandardCharsets.UTF_8)
                .contains("\"count\":");
    }

    private static String everything(ConsumerRecord<String, byte[]> record) {
        var said = new StringBuilder(new String(record.value(), StandardCharsets.UTF_8));
        record.headers().forEach(header -> {
            if (!List.of("ce_id", "ce_time", "ce_aggregateversion", "ce_subject")
                    .contains(header.key())) {
                said.append('\n').append(new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        return said.toString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** The two of that key. */
    private static List<ConsumerRecord<String, byte[]>> awaitRecords(String key) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", TestBroker.bootstrapServers(),
                        "group.id", UUID.randomUUID().toString(),
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.PLACEMENT_FACTS));
            await().atMost(SOON).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                });
                return found.size() >= 2;
            });
        }
        return found;
    }
}
