package fr.relais.sandbox.browser;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Map;
import java.util.UUID;

import fr.relais.contracts.Contract;
import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.sandbox.ProcessSandbox;
import fr.relais.sandbox.launch.Service;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/**
 * A quarter that has long ended, told on the broker as placement-service tells it in its nights, and published: nobody
 * can wait six weeks for one.
 */
final class PublishedQuarter {

    private static final int REQUESTS = 31;

    /** A service freezes what is due half a minute after it has started. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private PublishedQuarter() {}

    /** The name of the quarter, once the rapporteur can read it. */
    static String in(ProcessSandbox sandbox) {
        var quarter = lastThatIsDue();
        tell(sandbox.brokerAddress(), quarter);
        sandbox.kill(Service.NOTIFICATION);
        sandbox.restart(Service.NOTIFICATION);
        var rapporteur = sandbox.as("rapporteur");
        Awaitility.await("a publication")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> rapporteur
                        .get("/v1/statistics/publications")
                        .expect(200)
                        .body()
                        .path("publications")
                        .toString()
                        .contains(quarter));
        return quarter;
    }

    /** It is frozen six weeks after its end: one that ended seven weeks ago is. */
    private static String lastThatIsDue() {
        var within = LocalDate.now(ZoneOffset.UTC).minusWeeks(7).minus(1, IsoFields.QUARTER_YEARS);
        return within.getYear() + "-T" + within.get(IsoFields.QUARTER_OF_YEAR);
    }

    private static void tell(String broker, String quarter) {
        var night = Instant.now().minus(1, ChronoUnit.DAYS);
        var fact =
                new Contract(PlacementMessages.REQUEST_FACT).example("waiting").replace("2026-T4", quarter);
        Map<String, Object> settings = Map.of("bootstrap.servers", broker, "linger.ms", 0);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var request = 0; request < REQUESTS; request++) {
                producer.send(
                        said(PlacementMessages.REQUEST_FACT, UUID.randomUUID().toString(), night, fact));
            }
            var counted = "{\"quarter\":\"%s\",\"count\":58}".formatted(quarter);
            producer.send(said(PlacementMessages.ORGANISATIONS_COUNTED, "registered", night, counted));
            producer.flush();
        }
    }

    private static ProducerRecord<String, String> said(String type, String key, Instant night, String data) {
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
        return record;
    }
}
