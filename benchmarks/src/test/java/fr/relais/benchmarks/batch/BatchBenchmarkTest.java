package fr.relais.benchmarks.batch;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import fr.relais.benchmarks.batch.BatchBenchmark.Size;
import fr.relais.benchmarks.measure.Row;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The benchmark runs and finds the assignment equal to the optimum; how fast is for when somebody asks. */
class BatchBenchmarkTest {

    @Test
    void findsTheAssignmentEqualToAnOptimumFoundInAnotherWay() {
        var said = new ByteArrayOutputStream();

        var rows = new BatchBenchmark(Size.TINY, new PrintStream(said, true, StandardCharsets.UTF_8)).run();

        assertThat(rows)
                .extracting(Row::name)
                .startsWith("P5 exact assignment of 150 requests, CPU")
                .hasSize(3);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("same/same");
    }
}
