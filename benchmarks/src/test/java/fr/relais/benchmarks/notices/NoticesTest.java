package fr.relais.benchmarks.notices;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import fr.relais.benchmarks.measure.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What runs against notification-service as it is shipped: that it runs, and what must be so at any speed. Profile
 * stage.
 */
@Tag("stage")
class NoticesTest {

    private static NoticeStage scene;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @BeforeAll
    static void startService() {
        scene = NoticeStage.start(StreamBenchmark.Size.TINY.settings());
    }

    @AfterAll
    static void stopService() {
        scene.close();
    }

    @Test
    void measuresNoticesBesideBareRecords() {
        var rows = new NoticeBenchmark(NoticeBenchmark.Size.TINY, out).run(scene);

        assertThat(rows)
                .extracting(Row::name)
                .containsExactly(
                        "notices: from the broker to the inbox",
                        "notices: from the broker to the live stream",
                        "notices: from the broker to the mail server");
        assertThat(rows).allSatisfy(row -> assertThat(row.beside()).contains("bare round trip p50"));
    }

    @Test
    void keepsAllStreamsAliveAndTellsThoseOfOneOrganisation() {
        var rows = new StreamBenchmark(StreamBenchmark.Size.TINY, out).run(scene);

        assertThat(rows)
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.isFine()).as("%s", row).isTrue());
    }

    @Test
    void losesAndDoublesNothingOfABurst() {
        var rows = new BurstBenchmark(BurstBenchmark.Size.TINY, out).run(scene);

        assertThat(rows)
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.isFine()).as("%s", row).isTrue());
    }
}
