package fr.relais.platform.messaging;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import fr.relais.embedded.EmbeddedBroker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What a real broker says of topics and groups. */
class TopicWatchTest {

    private static final String GROUP = "a-service";
    private static final long PATIENCE = 20;

    @TempDir
    private static Path folder;

    private static EmbeddedBroker broker;
    private static Admin admin;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TopicWatch watch =
            new TopicWatch(() -> new TopicOffsets(settings(broker.bootstrapServers())), () -> readers("none"), meters);

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedBroker.start(folder);
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    @AfterAll
    static void stop() {
        admin.close(Duration.ZERO);
        broker.close();
    }

    @Test
    void countsWhatAGroupHasNotRead() throws Exception {
        filled("read", 3);
        committed(GROUP, "read", 1);

        look("read");

        assertThat(figure("relais.consumer.lag", "read")).isEqualTo(2);
    }

    @Test
    void countsEverythingForAGroupThatHasNeverRead() throws Exception {
        filled("unread", 3);

        look("unread");

        assertThat(figure("relais.consumer.lag", "unread")).isEqualTo(3);
    }

    @Test
    void countsWhatLiesAsideAndWasNotSentAgain() throws Exception {
        filled("aside", 1);
        filled("aside.dlt", 4);
        committed(GROUP + ".replay", "aside.dlt", 3);

        look("aside");

        assertThat(figure("relais.deadletters.waiting", "aside")).isEqualTo(1);
    }

    @Test
    void findsNothingInATopicThatIsNotThere() {
        look("not-there");

        assertThat(figure("relais.consumer.lag", "not-there")).isZero();
        assertThat(figure("relais.deadletters.waiting", "not-there")).isZero();
    }

    @Test
    void knowsNothingBeforeItHasLooked() {
        watch.announce(readers("unlooked"));

        assertThat(figure("relais.consumer.lag", "unlooked")).isNaN();
    }

    /** A figure that grows old would say that all is well. */
    @Test
    void knowsNothingWhileTheBrokerDoesNotAnswer() {
        var offsets = new TopicOffsets(settings(broker.bootstrapServers()));
        var watching = new TopicWatch(() -> offsets, () -> readers("none"), meters);
        watching.announce(readers("lost"));
        watching.look(readers("lost"));
        assertThat(figure("relais.consumer.lag", "lost")).isZero();

        offsets.close();
        watching.look(readers("lost"));

        assertThat(figure("relais.consumer.lag", "lost")).isNaN();
        assertThat(figure("relais.deadletters.waiting", "lost")).isNaN();
    }

    private void look(String topic) {
        watch.announce(readers(topic));
        watch.look(readers(topic));
    }

    private static Readers readers(String topic) {
        return new Readers(Map.of(GROUP, Set.of(topic)), List.of(), GROUP + ".replay", List.of(topic));
    }

    private static KafkaSettings settings(String bootstrap) {
        return new KafkaSettings(bootstrap, null, null, 1, 1, 1, Duration.ofSeconds(30));
    }

    private double figure(String name, String topic) {
        return meters.get(name).tag("topic", topic).gauge().value();
    }

    private static void filled(String topic, int records) throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get(PATIENCE, TimeUnit.SECONDS);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            for (var number = 0; number < records; number++) {
                producer.send(new ProducerRecord<>(topic, "key", "value")).get(PATIENCE, TimeUnit.SECONDS);
            }
        }
    }

    private static void committed(String group, String topic, long offset) throws Exception {
        admin.alterConsumerGroupOffsets(group, Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(offset)))
                .all()
                .get(PATIENCE, TimeUnit.SECONDS);
    }
}
