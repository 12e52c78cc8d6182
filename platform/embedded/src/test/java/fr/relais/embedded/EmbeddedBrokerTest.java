package fr.relais.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The broker inside the test's own process. */
class EmbeddedBrokerTest {

    @TempDir
    Path directory;

    @Test
    void keepsWhatWasProducedOverARestart() throws Exception {
        try (var broker = EmbeddedBroker.start(directory);
                var records = new Records(broker.bootstrapServers())) {
            records.createTopic();
            records.produce(List.of("a", "b"));
            assertThat(records.consume("before", 2)).containsExactly("a", "b");
        }

        try (var broker = EmbeddedBroker.start(directory);
                var records = new Records(broker.bootstrapServers())) {
            assertThat(records.consume("after", 2)).containsExactly("a", "b");
        }
    }

    @Test
    void createsNoTopicBecauseSomebodyWritesToIt() {
        try (var broker = EmbeddedBroker.start(directory);
                var records = new Records(broker.bootstrapServers())) {
            assertThatThrownBy(() -> records.produce(List.of("a")))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TimeoutException.class);
        }
    }
}
