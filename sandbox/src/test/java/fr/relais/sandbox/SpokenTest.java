package fr.relais.sandbox;

import java.nio.file.Path;
import java.time.Duration;

import fr.relais.sandbox.launch.Memory;
import fr.relais.sandbox.launch.Sandbox;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Lines of the terminal that people rely on. */
class SpokenTest {

    @Test
    void tellsHowLongTheStartTookAndWhatItNeeds() {
        var memory = new Memory(6, 1_932_735_283L);

        assertThat(Spoken.ready(Duration.ofMillis(31_240), memory))
                .isEqualTo("Everything is ready after 31.2 s; 6 processes use 1.8 GiB of memory together.");
    }

    @Test
    void saysNothingOfMemoryWhereTheSystemDoesNotTell() {
        assertThat(Spoken.ready(Duration.ofSeconds(31), new Memory(0, 0)))
                .isEqualTo("Everything is ready after 31.0 s.");
    }

    @Test
    void saysInOneLineWhatHasEndedAndWhatToDo() {
        var ended = new Sandbox.Ended("broker", Path.of("logs", "broker.log"));

        assertThat(Spoken.ended(ended))
                .startsWith("broker has ended")
                .contains("broker.log", "Ctrl-C", "./relais")
                .doesNotContain("\n");
    }
}
