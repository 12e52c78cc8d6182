package fr.relais.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What Prometheus' own tool says of the rules. In profile {@code tools}: it needs promtool (Debian's
 * {@code prometheus}), and fails where it is not.
 */
@Tag("tools")
class PromtoolTest {

    private static final String PLACEMENT = "placement.yml";

    @TempDir
    Path folder;

    @Test
    void takesTheRulesAndTheirCollector() throws IOException, InterruptedException {
        assertThat(Tool.run(
                        "promtool",
                        "check",
                        "config",
                        Repository.path("k8s/observability/prometheus.yml").toString()))
                .contains("3 rule files found");
        assertThat(promtool("check", Rules.files())).contains("SUCCESS");
    }

    /** Each alert fires, does not just below, and ends with its cause. */
    @Test
    void seesThemFireAndEnd() throws IOException, InterruptedException {
        assertThat(promtool("test", Rules.files(Rules.FOLDER + "/tests")).split("SUCCESS", -1))
                .hasSize(Rules.files().size() + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expr: placement:offers_late:max > 0 | expr: placement:offers_late:max > 2",
                "for: 5m | for: 15m",
                "for: 2m | for: 0s",
                "ratio > 0.3 | ratio >= 0.3",
                "ratio > 0.6 | ratio > 0.7",
                "severity: page | severity: ticket",
                "{{ $value | humanizePercentage }} | {{ $value | humanize }}"
            })
    void wouldNotSeeOthersFireLikeThat(String right, String wrong) throws IOException {
        var text = Repository.read(Rules.FOLDER + "/" + PLACEMENT);
        assertThat(text).contains(right);
        Files.writeString(folder.resolve(PLACEMENT), text.replace(right, wrong));
        var tests = Files.createDirectory(folder.resolve("tests")).resolve(PLACEMENT);
        Files.writeString(tests, Repository.read(Rules.FOLDER + "/tests/" + PLACEMENT));

        assertThatThrownBy(() -> promtool("test", List.of(tests))).isInstanceOf(AssertionError.class);
    }

    @Test
    void wouldNotTakeAMistake() throws IOException {
        var file = Files.writeString(
                folder.resolve(PLACEMENT),
                Repository.read(Rules.FOLDER + "/" + PLACEMENT).replace("max by (freshness)", "max by freshness"));

        assertThatThrownBy(() -> promtool("check", List.of(file))).hasMessageContaining("freshness");
    }

    /** It knows nothing of dashboards, so what their panels ask for is put to it as rules. */
    @Test
    void takesWhatTheDashboardsAskFor() throws IOException, InterruptedException {
        var asked = Dashboard.all().stream()
                .flatMap(board -> board.panels().stream())
                .flatMap(panel -> panel.targets().stream())
                .flatMap(target -> target.expression().stream())
                .toList();
        var rules = new StringBuilder("groups:\n  - name: dashboards\n    rules:\n");
        for (var i = 0; i < asked.size(); i++) {
            rules.append("      - record: panel_%d\n        expr: '%s'\n"
                    .formatted(i, asked.get(i).text().replace("'", "''")));
        }

        assertThat(promtool("check", List.of(Files.writeString(folder.resolve("dashboards.yml"), rules))))
                .contains(asked.size() + " rules found");
    }

    private static String promtool(String what, List<Path> files) throws IOException, InterruptedException {
        return Tool.run(Stream.concat(
                        Stream.of("promtool", what, "rules"), files.stream().map(Path::toString))
                .toArray(String[]::new));
    }
}
