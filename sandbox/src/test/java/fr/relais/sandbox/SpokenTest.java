package fr.relais.sandbox;

import java.nio.file.Path;

import fr.relais.sandbox.launch.Sandbox;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Lines of the terminal that people rely on. */
class SpokenTest {

    @Test
    void saysInOneLineWhatHasEndedAndWhatToDo() {
        var ended = new Sandbox.Ended("broker", Path.of("logs", "broker.log"));

        assertThat(Spoken.ended(ended))
                .startsWith("broker has ended")
                .contains("broker.log", "Ctrl-C", "./relais")
                .doesNotContain("\n");
    }
}
