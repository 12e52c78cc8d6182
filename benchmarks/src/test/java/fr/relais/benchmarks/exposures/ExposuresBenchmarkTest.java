package fr.relais.benchmarks.exposures;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import fr.relais.benchmarks.exposures.ExposuresBenchmark.Size;
import fr.relais.benchmarks.measure.Row;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What an account was shown is found by the reader of the services, all of it; how fast is for when somebody asks. */
class ExposuresBenchmarkTest {

    @Test
    void findsEverythingThatAnAccountWasShown() {
        var said = new ByteArrayOutputStream();

        var rows = new ExposuresBenchmark(Size.TINY, new PrintStream(said, true, StandardCharsets.UTF_8)).run();

        assertThat(rows)
                .extracting(Row::name)
                .containsExactly("exposures of an account in 9,000,000 entries, CPU seconds");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("200 blocks").doesNotContain(" 0 exposures");
    }
}
