package fr.relais.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import kafka.server.KafkaConfig;
import org.apache.kafka.server.config.AbstractKafkaConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The settings of the single broker for trying out, in compose and on a cluster: Kafka's own class reads them. */
class DemoBrokerTest {

    private static final Path FILE = Path.of("../../k8s/overlays/demo/server.properties");

    private final Properties settings = new Properties();

    @BeforeEach
    void read() throws IOException {
        try (var content = Files.newBufferedReader(FILE)) {
            settings.load(content);
        }
    }

    /** A broker takes a name that it does not know, and does nothing with it. */
    @Test
    void haveNoNameThatKafkaDoesNotKnow() {
        assertThat(settings.stringPropertyNames()).isSubsetOf(AbstractKafkaConfig.CONFIG_DEF.names());
    }

    @Test
    void areABrokerThatLeadsItself() {
        var broker = new KafkaConfig(settings, false);

        assertThat(broker.isKRaftCombinedMode()).isTrue();
        assertThat(broker.quorumConfig().voters()).containsExactly("1@localhost:9093");
        assertThat(broker.nodeId()).isEqualTo(1);
        assertThat(broker.logDirs()).containsExactly("/var/lib/kafka/data");
    }

    /** One that is used by mistake is made by nobody; the broker's own are of one replica, since there is no other. */
    @Test
    void makeNoTopicByItsUse() {
        var broker = new KafkaConfig(settings, false);

        assertThat(broker.autoCreateTopicsEnable()).isFalse();
        assertThat(settings)
                .containsEntry("offsets.topic.replication.factor", "1")
                .containsEntry("transaction.state.log.replication.factor", "1")
                .containsEntry("transaction.state.log.min.isr", "1");
    }

    /** Whoever connects is sent on to the name by which everybody knows it. */
    @Test
    void areReachedByTheNameOfTheService() {
        assertThat(settings)
                .containsEntry("advertised.listeners", "PLAINTEXT://kafka:9092")
                .containsEntry("controller.listener.names", "CONTROLLER");
    }
}
