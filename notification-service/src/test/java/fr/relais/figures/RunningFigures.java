package fr.relais.figures;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.figures.application.Facts;
import fr.relais.figures.application.FreezeQuarters;
import fr.relais.figures.application.FrozenQuarters;
import fr.relais.notification.RunningService;
import fr.relais.statistics.fact.Quarter;
import fr.relais.testing.SettableClock;
import fr.relais.testing.TestBroker;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** The running service with its own database of statistics, a clock of the test, and a topic that the test writes. */
public final class RunningFigures implements AutoCloseable {

    public static final Duration SOON = Duration.ofSeconds(30);

    public final SettableClock clock;
    private final RunningService service;

    public RunningFigures(Instant now) {
        clock = SettableClock.at(now);
        service = RunningService.at(
                clock,
                "--relais.statistics.store.database=statistics-" + UUID.randomUUID(),
                "--relais.statistics.group=figures-" + UUID.randomUUID());
    }

    public RunningService service() {
        return service;
    }

    /** Says it as placement-service does, in the night of that time. */
    public static void tells(String type, String key, Instant night, String data) {
        var record = new ProducerRecord<>(Topics.PLACEMENT_FACTS, key, data);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "/relais/placement-service",
                        "ce_subject",
                        key,
                        "ce_time",
                        night.toString(),
                        "ce_aggregateversion",
                        Long.toString(night.toEpochMilli()),
                        "ce_eventindex",
                        "0",
                        "ce_eventcount",
                        "1")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestBroker.bootstrapServers(), "linger.ms", 0),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static void tellsEndOfNight(Instant night, Quarter quarter, int organisations) {
        tells(
                PlacementMessages.ORGANISATIONS_COUNTED,
                "registered",
                night,
                "{\"quarter\":\"%s\",\"count\":%d}".formatted(quarter.label(), organisations));
    }

    public void freezes() {
        service.bean(FreezeQuarters.class).round().blockLast(SOON);
    }

    public long factsOf(Quarter quarter) {
        return service.bean(Facts.class).of(quarter).count().block(SOON);
    }

    public long frozen() {
        return service.bean(FrozenQuarters.class).all().count().block(SOON);
    }

    @Override
    public void close() {
        service.close();
    }
}
