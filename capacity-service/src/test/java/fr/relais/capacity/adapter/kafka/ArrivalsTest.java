package fr.relais.capacity.adapter.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import fr.relais.capacity.NewCentre;
import fr.relais.capacity.RunningService;
import fr.relais.contracts.CapacityMessages;
import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.testing.TestBroker;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;

import static fr.relais.capacity.NewCentre.PLACEMENT;
import static fr.relais.capacity.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Arrivals and departures from the other service, over a broker; what is told in return. */
class ArrivalsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final UUID HOLD = UUID.randomUUID();

    private final RunningService service = RunningService.shared();
    private final NewCentre centre = NewCentre.withTwoVacantBeds();

    @Test
    void occupiesAndTurnsAroundTheBedOfAHoldHoweverOftenItIsTold() {
        reserve(HOLD);

        send(PlacementMessages.BED_TAKEN, HOLD);
        send(PlacementMessages.BED_TAKEN, HOLD);
        await().atMost(PATIENCE).until(() -> centre.stateOfBed(0).equals("OCCUPIED"));
        send("placement.something-new.v1", HOLD);
        send(PlacementMessages.BED_LEFT, HOLD);
        send(PlacementMessages.BED_LEFT, HOLD);

        await().atMost(PATIENCE).until(() -> centre.stateOfBed(0).equals("UNAVAILABLE"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(typesOf(Topics.CAPACITY_EVENTS))
                        .containsExactly(
                                CapacityMessages.CENTRE_REGISTERED,
                                CapacityMessages.CENTRE_VALIDATED,
                                CapacityMessages.UNIT_DECLARED,
                                CapacityMessages.VACANCY_DECLARED,
                                CapacityMessages.BED_HELD,
                                CapacityMessages.HOLD_CONFIRMED,
                                CapacityMessages.ARRIVAL_RECORDED,
                                CapacityMessages.STAY_ENDED));
    }

    @Test
    void letsNobodyDeclareABedVacantThatSomebodyLivesIn() {
        var hold = UUID.randomUUID();
        reserve(hold);
        send(PlacementMessages.BED_TAKEN, hold);
        await().atMost(PATIENCE).until(() -> centre.stateOfBed(0).equals("OCCUPIED"));
        var before = centre.board();

        var answer = json(service.post(centre.manager(), centre.unitPath() + "/vacancies", "{\"beds\": 1}"), 409);

        assertThat(answer.path("code").asString()).isEqualTo("too-few-beds");
        assertThat(centre.board()).isEqualTo(before);
    }

    @Test
    void putsAsideWhatNoBedFits() {
        var unknown = UUID.randomUUID();

        send(PlacementMessages.BED_TAKEN, unknown);

        await().atMost(PATIENCE)
                .until(() -> !read(
                                Topics.deadLetter(Topics.PLACEMENT_ARRIVALS),
                                record -> unknown.toString().equals(record.key()))
                        .isEmpty());
    }

    @Test
    void announcesTheNewestStateOfACentreLast() {
        reserve(UUID.randomUUID());

        await().atMost(PATIENCE).untilAsserted(() -> {
            var records = read(Topics.CAPACITY_AVAILABILITY, this::ofThisCentre);
            assertThat(records).isNotEmpty();
            assertThat(new String(records.get(records.size() - 1).value(), StandardCharsets.UTF_8))
                    .contains("\"version\":6")
                    .contains("RESERVED");
        });
    }

    private void reserve(UUID hold) {
        json(service.put(PLACEMENT, centre.holdPath(hold), centre.placing(1), ""), 200);
        var confirm = "{\"fence\": 1, \"reservedUntil\": \"2099-01-01T00:00:00Z\"}";
        json(service.post(PLACEMENT, centre.holdPath(hold) + "/confirm", confirm), 200);
    }

    @SuppressWarnings("unchecked")
    private void send(String type, UUID hold) {
        var data = "{\"hold\": \"%s\", \"fence\": 1}".formatted(hold).getBytes(StandardCharsets.UTF_8);
        var record = new ProducerRecord<>(Topics.PLACEMENT_ARRIVALS, hold.toString(), data);
        Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", type,
                        "ce_subject", hold.toString(),
                        "ce_time", "2026-03-02T09:00:00Z",
                        "ce_aggregateversion", "1",
                        "ce_eventindex", "0",
                        "ce_actor", "someone",
                        "ce_actorrole", "CENTRE",
                        "ce_actororg", "an-org")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        service.bean(KafkaTemplate.class).send(record);
    }

    private List<String> typesOf(String topic) {
        return read(topic, this::ofThisCentre).stream()
                .map(record -> new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .toList();
    }

    private boolean ofThisCentre(ConsumerRecord<String, byte[]> record) {
        return centre.id().equals(record.key());
    }

    private static List<ConsumerRecord<String, byte[]>> read(
            String topic, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", TestBroker.bootstrapServers(),
                "auto.offset.reset", "earliest",
                "group.id", UUID.randomUUID().toString());
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (wanted.test(record)) {
                        found.add(record);
                    }
                });
            }
        }
        return found;
    }
}
