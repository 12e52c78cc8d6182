package fr.relais.benchmarks.national;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import fr.relais.benchmarks.national.NationalBenchmark.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The benchmark runs; what it measures is for when somebody asks. */
class NationalBenchmarkTest {

    @Test
    void runsAndFindsTheViewEqualToARecount() {
        var said = new ByteArrayOutputStream();

        var result = new NationalBenchmark(
                        new Size(30, 20, 5, 20, 5), new PrintStream(said, true, StandardCharsets.UTF_8))
                .run();

        assertThat(result.viewP99()).isPositive();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("equal to a recount", "ratio");
    }
}
