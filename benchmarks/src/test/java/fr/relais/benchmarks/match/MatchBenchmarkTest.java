package fr.relais.benchmarks.match;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import fr.relais.benchmarks.demand.FrenchMap;
import fr.relais.benchmarks.hold.Violation;
import fr.relais.benchmarks.match.MatchBenchmark.Scale;
import fr.relais.benchmarks.match.MatchBenchmark.Size;
import fr.relais.benchmarks.measure.Row;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The benchmark runs, and gives no figure for a wrong answer; what it measures is for when somebody asks. */
class MatchBenchmarkTest {

    private static final FrenchMap MAP = FrenchMap.read();

    @Test
    void comparesEveryAnswerWithAScan() {
        var said = new ByteArrayOutputStream();

        var rows = new MatchBenchmark(Size.TINY, new PrintStream(said, true, StandardCharsets.UTF_8)).run();

        assertThat(rows)
                .extracting(Row::name)
                .containsExactly(
                        "P1 CPU of a match, 200 units",
                        "P1 CPU of a match, 2,000 units",
                        "P2 growth exponent",
                        "P13 room of an index, slope");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("same/same");
    }

    @Test
    void givesNoFigureWhenAnAnswerIsNotTheBest() {
        var network = Network.draw(MAP, 500, 3);
        var trial = new Trial(MAP, network, new Scale(500, 100, 100, 3));
        trial.turn(1);
        var other = Network.draw(MAP, 500, 4).centres();
        System.arraycopy(other, 0, network.centres(), 0, other.length);

        assertThatThrownBy(() -> trial.turn(2))
                .isInstanceOf(Violation.class)
                .hasMessage("FAIL: the matcher and the scan differ");
    }
}
