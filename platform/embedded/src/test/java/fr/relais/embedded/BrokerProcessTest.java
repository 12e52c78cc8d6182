package fr.relais.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The broker as a process of its own, which is killed. */
class BrokerProcessTest {

    private static final List<String> VALUES =
            IntStream.range(0, 200).mapToObj(Integer::toString).toList();

    @TempDir
    Path directory;

    private final int port = FreePort.next();
    private final int controllerPort = FreePort.next();

    @Test
    void keepsWhatItAcknowledgedWhenItIsKilled() throws Exception {
        try (var broker = start();
                var records = records()) {
            records.createTopic();
            records.produce(VALUES);
            broker.kill();
        }

        try (var again = start();
                var records = records()) {
            assertThat(records.consume("after", VALUES.size())).isEqualTo(VALUES);
        }
    }

    private ChildJvm start() {
        return ChildJvm.start(
                BrokerProcess.class, directory.toString(), Integer.toString(port), Integer.toString(controllerPort));
    }

    private Records records() {
        return new Records("127.0.0.1:" + port);
    }
}
