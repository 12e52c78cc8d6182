package fr.relais.benchmarks.hold;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import fr.relais.benchmarks.hold.WriteBenchmark.Size;
import fr.relais.benchmarks.stage.Stage;
import fr.relais.benchmarks.storm.Storm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What runs against capacity-service as it is shipped: that it runs, and what must be so at any speed. Profile stage.
 */
@Tag("stage")
class StageTest {

    /** The admission lets in 500 at once; these are enough to meet it. */
    private static final int CALLERS = 1_500;

    private static Stage stage;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @BeforeAll
    static void startService() {
        stage = Stage.start();
    }

    @AfterAll
    static void stopService() {
        stage.close();
    }

    @Test
    void measuresAHoldBesideTheBareOperations() {
        var results = WriteBenchmark.ofHold(Size.TINY, out).run(stage);

        assertThat(results)
                .singleElement()
                .satisfies(result -> assertThat(result.share().value()).isPositive());
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("same/same", "share");
    }

    @Test
    void givesTheLastBedToOneOfManyAndAnswersAll() {
        var answers = new Storm(CALLERS, out).run(stage);

        assertThat(answers.keySet()).isSubsetOf(200, 409, 429);
        assertThat(answers).containsEntry(200, 1L);
        assertThat(answers.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(CALLERS);
    }
}
