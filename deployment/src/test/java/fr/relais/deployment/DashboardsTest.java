package fr.relais.deployment;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is shown to whoever looks: a panel that asks for what is not there is empty, and looks as if all were well. */
class DashboardsTest {

    private static final Meters METERS = Meters.read();
    private static final String PROVISIONING = "k8s/observability/grafana/provisioning/";
    private static final int WIDTH = 24;

    private static final Pattern LEGEND = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern LEADS = Pattern.compile("\\(runbook: ([\\w-]+)\\)");
    private static final Pattern CHOICE = Pattern.compile("label_values\\((.+), (service|topic)\\)");

    static Stream<Dashboard> boards() {
        return Dashboard.all().stream();
    }

    static Stream<Dashboard.Panel> panels() {
        return boards().flatMap(board -> board.panels().stream());
    }

    @Test
    void areThree() {
        assertThat(boards().map(Dashboard::uid))
                .containsExactlyInAnyOrder("relais-tonight", "relais-services", "relais-sign-in");
        assertThat(boards().map(Dashboard::title)).doesNotHaveDuplicates();
        // So that each leads to the others.
        assertThat(boards()).allSatisfy(board -> {
            assertThat(board.tags()).containsExactly("relais");
            assertThat(board.links()).anySatisfy(link -> assertThat(link).containsEntry("tags", List.of("relais")));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "\"title\": \"Cette nuit\", \"titel\": \"Cette nuit\"",
        "\"legendFormat\", \"legend\"",
        "\"id\": 1, \"id\": true"
    })
    void areReadSoThatAMistakeIsSeen(String right, String wrong) {
        var text = Repository.read(Dashboard.FOLDER + "/tonight.json");
        assertThat(text).contains(right);

        assertThatThrownBy(() -> Dashboard.of(text.replaceFirst(Pattern.quote(right), wrong)))
                .isInstanceOf(RuntimeException.class);
    }

    /** Whoever sees one for the first time at night knows what it is, in what, and what to do. */
    @ParameterizedTest
    @MethodSource("panels")
    void sayWhatTheyShow(Dashboard.Panel panel) {
        assertThat(panel.title()).hasSizeBetween(5, 60);
        assertThat(panel.description()).hasSizeBetween(20, 250).endsWith(".");
        assertThat(panel.unit()).isIn("short", "s", "percentunit", "reqps", "none");
        assertThat(panel.unit().equals("none"))
                .isEqualTo(Set.of("table", "state-timeline").contains(panel.type()));
        assertThat(LEADS.matcher(panel.description()).results().map(found -> found.group(1)))
                .allMatch(Runbook.read().alerts()::contains);
        assertThat(panel.targets()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("panels")
    void askForWhatThereIs(Dashboard.Panel panel) {
        assertThat(panel.targets()).allSatisfy(target -> {
            assertThat(target.expression().isPresent()).isNotEqualTo("traceql".equals(target.queryType()));
            target.expression().ifPresent(asked -> {
                assertThat(asked.series()).isNotEmpty();
                assertThat(METERS.faults(asked)).isEmpty();
            });
            assertThat(LEGEND.matcher(String.valueOf(target.legendFormat()))
                            .results()
                            .map(found -> found.group(1)))
                    .allMatch(METERS.labels()::containsKey);
        });
    }

    @ParameterizedTest
    @MethodSource("panels")
    void askTheSourcesThatAreProvisioned(Dashboard.Panel panel) {
        var sources =
                Yamls.list(Rules.yaml(Repository.read(PROVISIONING + "datasources/relais.yml"))
                                .get("datasources"))
                        .stream()
                        .map(Yamls::map)
                        .map(each -> new Dashboard.Source((String) each.get("type"), (String) each.get("uid")))
                        .toList();

        assertThat(panel.datasource()).isIn(sources);
        assertThat(panel.targets()).extracting(Dashboard.Target::datasource).containsOnly(panel.datasource());
        assertThat(panel.targets()).extracting(Dashboard.Target::refId).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("boards")
    void havePanelsThatDoNotHideEachOther(Dashboard board) {
        var panels = board.panels();

        assertThat(panels).extracting(Dashboard.Panel::id).doesNotHaveDuplicates();
        assertThat(panels).extracting(Dashboard.Panel::title).doesNotHaveDuplicates();
        assertThat(panels).allSatisfy(panel -> {
            assertThat(panel.gridPos().x() + panel.gridPos().w()).isLessThanOrEqualTo(WIDTH);
            assertThat(panels.stream()
                            .filter(other -> other.id() != panel.id())
                            .filter(other -> other.gridPos().overlaps(panel.gridPos())))
                    .isEmpty();
        });
    }

    /** What the runbook calls a panel by is what stands above it. */
    @Test
    void areFoundByTheNamesThatTheRunbookHas() {
        var named = Runbook.read().alerts().stream()
                .map(Runbook.read()::section)
                .flatMap(section ->
                        Pattern.compile("« ([^»]+) »").matcher(section).results())
                .map(found -> found.group(1))
                .toList();

        assertThat(named).hasSizeGreaterThan(15);
        assertThat(panels().map(Dashboard.Panel::title)).containsAll(named);
    }

    /** One may choose a service or a topic: there is nothing else that a figure is about. */
    @ParameterizedTest
    @MethodSource("boards")
    void letNothingBeChosenButAServiceOrATopic(Dashboard board) {
        var names =
                board.templating().list().stream().map(Dashboard.Variable::name).collect(Collectors.toSet());

        assertThat(board.templating().list()).allSatisfy(variable -> {
            var choice = CHOICE.matcher(variable.query().get("query"));
            assertThat(choice.matches()).isTrue();
            assertThat(choice.group(2)).isEqualTo(variable.name());
            assertThat(METERS.faults(new Expression(choice.group(1)))).isEmpty();
        });
        assertThat(board.panels().stream()
                        .flatMap(panel -> panel.targets().stream())
                        .flatMap(target -> Pattern.compile("\\$(\\w+)")
                                .matcher(String.valueOf(target.expr()))
                                .results())
                        .map(found -> found.group(1)))
                .allMatch(names::contains);
    }

    /**
     * In compose Grafana finds them in the folder that it is told of; a cluster's in what the example makes of them.
     */
    @Test
    void comeWhereGrafanaLooks() {
        var files = Rules.files(Dashboard.FOLDER).stream()
                .map(file -> file.getFileName().toString())
                .toList();
        var told = Repository.read(PROVISIONING + "dashboards/relais.yml");
        var mounted = ComposeFile.read()
                .service("grafana")
                .mounts()
                .filter(mount -> mount.from().equals("./k8s/observability"))
                .findFirst()
                .orElseThrow();

        assertThat(told).contains("path: " + Dashboard.FOLDER.replace("k8s/observability", mounted.to()) + "\n");
        assertThat(Manifests.MONITORING.configMap("relais-dashboards").keySet())
                .containsExactlyInAnyOrderElementsOf(files);
    }
}
