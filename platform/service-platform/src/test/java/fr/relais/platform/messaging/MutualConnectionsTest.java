package fr.relais.platform.messaging;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import fr.relais.embedded.EmbeddedBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A broker that lets in only those it knows, and services that talk only to a broker they know. */
class MutualConnectionsTest {

    private static final String TOPIC = "topic";

    @TempDir
    static Path folder;

    private static Certificates ours;
    private static Certificates others;
    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() throws Exception {
        ours = Certificates.in(folder, "ours");
        others = Certificates.in(folder, "others");
        broker = EmbeddedBroker.start(
                folder.resolve("broker"),
                Map.of(
                        "listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:SSL",
                        "ssl.client.auth", "required",
                        "ssl.truststore.type", "PEM",
                        "ssl.truststore.location", ours.trustFile().toString(),
                        "ssl.keystore.type", "PEM",
                        "ssl.keystore.location", ours.identityFile("broker").toString()));
        try (var admin = Admin.create(known("operator").connection())) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void carryRecordsBetweenThoseWhoKnowEachOther() throws Exception {
        var settings = known("a-service");
        var producers = new MessagingConfiguration().producerFactory(settings);
        try (var producer = producers.createProducer();
                var consumer = new KafkaConsumer<String, byte[]>(MessagingConfiguration.consumerProperties(settings))) {
            producer.send(new ProducerRecord<>(TOPIC, "key", new byte[] {1})).get(10, TimeUnit.SECONDS);
            consumer.assign(List.of(new TopicPartition(TOPIC, 0)));

            assertThat(consumer.poll(Duration.ofSeconds(10)).count()).isPositive();
        }
    }

    @Test
    void refuseWhoIsVouchedForBySomebodyElse() {
        assertRefused(settings(ours.trustFile(), others.identityFile("a-stranger")));
    }

    @Test
    void refuseWhoSaysNothing() {
        assertRefused(settings(null, null));
    }

    @Test
    void areNotMadeToABrokerThatSomebodyElseVouchesFor() {
        assertRefused(settings(others.trustFile(), ours.identityFile("another-service")));
    }

    @Test
    void areWholeOrNotAtAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(ours.trustFile(), null))
                .withMessageContaining("relais.kafka.identity-file");
    }

    private static void assertRefused(KafkaSettings settings) {
        var properties = new HashMap<>(settings.connection());
        properties.put("request.timeout.ms", 1_500);
        properties.put("default.api.timeout.ms", 2_000);
        try (var admin = Admin.create(properties)) {
            assertThatThrownBy(() -> admin.describeCluster().clusterId().get(10, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class);
        }
    }

    private static KafkaSettings known(String name) {
        return settings(ours.trustFile(), ours.identityFile(name));
    }

    private static KafkaSettings settings(@Nullable Path trust, @Nullable Path identity) {
        return new KafkaSettings(broker.bootstrapServers(), trust, identity, 1, 1, 1, Duration.ofSeconds(10));
    }
}
