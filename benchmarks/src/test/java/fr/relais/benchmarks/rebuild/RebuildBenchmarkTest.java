package fr.relais.benchmarks.rebuild;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import fr.relais.benchmarks.measure.Row;
import fr.relais.benchmarks.rebuild.RebuildBenchmark.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The index is built from a real topic and equal to what was announced; how fast is for when somebody asks. */
@Tag("stage")
class RebuildBenchmarkTest {

    @Test
    void buildsTheIndexFromATopic() {
        var said = new ByteArrayOutputStream();

        var rows = new RebuildBenchmark(Size.TINY, new PrintStream(said, true, StandardCharsets.UTF_8)).run();

        assertThat(rows).extracting(Row::name).containsExactly("P15 index from the topic, CPU seconds a million units");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("2,000 records");
    }
}
