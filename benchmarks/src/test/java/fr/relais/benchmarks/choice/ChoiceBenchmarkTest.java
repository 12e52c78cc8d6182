package fr.relais.benchmarks.choice;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import fr.relais.benchmarks.choice.ChoiceBenchmark.Size;
import fr.relais.benchmarks.measure.Row;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The benchmark runs; the judge itself is tested with the baselines. */
class ChoiceBenchmarkTest {

    @Test
    void playsEveryWayOfChoosing() {
        var said = new ByteArrayOutputStream();

        var rows = new ChoiceBenchmark(Size.TINY, new PrintStream(said, true, StandardCharsets.UTF_8)).run();

        assertThat(rows)
                .extracting(Row::name)
                .contains(
                        "P4 placed / optimum, mean",
                        "P4 price alone, mean",
                        "P4 rearranged before it is told, mean",
                        "P6 group that is most behind the optimum");
        assertThat(rows.get(0).beside()).contains("first fit 0.", "nearest 0.");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("80 % national, scarcity 1.0, seed 1");
    }
}
