package fr.relais.deployment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who is called, when, and what is said: an alert that can never fire is found now, and not by what happens then. */
class AlertsTest {

    private static final Meters METERS = Meters.read();
    private static final Runbook RUNBOOK = Runbook.read();
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}");
    private static final Pattern SAID = Pattern.compile(
            " \\$value \\| (humanize|humanizePercentage|humanizeDuration) | \\$labels\\.(service|topic|circuit|persistentvolumeclaim) ");

    static Stream<Rules.Rule> rules() {
        return Rules.all().stream();
    }

    static Stream<Rules.Rule> alerts() {
        return Rules.alerts().stream();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{groups: [{name: a, rules: [{alert: A, expr: up, fro: 1m}]}]}",
                "{groups: [{name: a, rule: [{alert: A, expr: up}]}]}",
                "{groups: [{name: a, rules: [{alert: A, record: b, expr: up}]}]}",
                "{groups: [{name: a, rules: [{expr: up}]}]}"
            })
    void areReadSoThatAMistakeIsSeen(String mistaken) {
        assertThatThrownBy(() -> Rules.of(mistaken)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void areCalledByNamesOfTheirOwn() {
        assertThat(rules())
                .hasSizeGreaterThan(20)
                .extracting(Rules.Rule::toString)
                .doesNotHaveDuplicates();
        assertThat(alerts()).allSatisfy(alert -> assertThat(alert.alert()).matches("([A-Z][a-z]+)+"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void askForWhatThereIs(Rules.Rule rule) {
        assertThat(rule.expression().series()).isNotEmpty();
        assertThat(METERS.faults(rule.expression())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max(relais_placement_offer_late) > 0 | relais_placement_offer_late",
                "max by (centre) (relais_placement_offers_late) | centre",
                "relais_placement_offers_total{outcome=\"late\"} | outcome=late",
                "relais_placement_offers_total{topic=\"relais.placement.facts.v1\"} | topic=relais.placement.facts.v1",
                "capacity:centres:max{freshness=\"fresher\"} | freshness=fresher",
                "up{service=\"placement\"} == 0 | service=placement",
                "relais_circuit_state{circuit=~\"cap\"} | circuit=~cap",
                "up unless relais_outbox_age offset 1h | relais_outbox_age"
            })
    void areSeenToAskForWhatThereIsNot(String asked, String missing) {
        assertThat(METERS.faults(new Expression(asked))).containsExactly(missing);
    }

    /** A series that is recorded after it was looked at is always a round late. */
    @Test
    void areLookedAtAfterWhatTheyAreMadeOf() {
        for (var file : Rules.files()) {
            var before = new TreeSet<String>();
            Rules.read(file).rules().forEach(rule -> {
                assertThat(rule.expression().series().stream().filter(series -> series.contains(":")))
                        .as(rule.toString())
                        .allMatch(before::contains);
                if (rule.series() != null) {
                    before.add(rule.series());
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void sayHowUrgentTheyAreAndNothingElseByLabels(Rules.Rule alert) {
        assertThat(alert.labels()).containsOnlyKeys("severity");
        assertThat(alert.labels().get("severity")).isIn("page", "ticket");
    }

    /** Mail and telephones of others carry the words: figures and names of parts are in them, nothing of people. */
    @ParameterizedTest
    @MethodSource("alerts")
    void sayInWordsWhatIsTheMatterAndWhereToLook(Rules.Rule alert) {
        assertThat(alert.annotations()).containsOnlyKeys("summary", "description", "dashboard", "runbook_url");
        assertThat(alert.annotations().get("summary")).hasSizeBetween(15, 110).doesNotContain("$value");
        assertThat(alert.annotations().get("description")).hasSizeBetween(80, 450);
        assertThat(alert.annotations().get("dashboard"))
                .isIn(Dashboard.all().stream().map(Dashboard::uid).toList());
        assertThat(alert.annotations().values().stream()
                        .flatMap(text -> TEMPLATE.matcher(text).results())
                        .map(found -> found.group(1)))
                .allSatisfy(said -> assertThat(said).matches(SAID));
    }

    @Test
    void leadToTheRunbookAndTheRunbookToThem() {
        assertThat(alerts())
                .allSatisfy(alert -> assertThat(alert.annotations().get("runbook_url"))
                        .isEqualTo(Runbook.PATH + "#" + alert.anchor()));
        assertThat(alerts().map(Rules.Rule::anchor).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(RUNBOOK.alerts());
    }

    /** Whoever is woken finds the name that woke her, and where to look. */
    @ParameterizedTest
    @MethodSource("alerts")
    void areNamedWhereTheyLeadTo(Rules.Rule alert) {
        var section = RUNBOOK.section(alert.anchor());
        var panels = Dashboard.all().stream()
                .filter(board -> board.uid().equals(alert.annotations().get("dashboard")))
                .flatMap(board -> board.panels().stream())
                .map(panel -> "« " + panel.title() + " »");

        assertThat(section).contains("`" + alert.alert() + "`").contains("```sh\n");
        assertThat(panels).anyMatch(section::contains);
    }

    /** What the page of metrics says somebody is called by calls somebody. */
    @Test
    void useEveryFigureThatThePageSaysCallsSomebody() {
        var used = new ArrayList<String>();
        alerts().forEach(alert ->
                grounds(alert.expression()).forEach(series -> used.add(alert.anchor() + " " + series)));

        assertThat(METERS.anchors()).hasSizeGreaterThan(10);
        METERS.anchors()
                .forEach((meter, anchors) -> assertThat(anchors)
                        .as(meter)
                        .allSatisfy(anchor -> assertThat(used).anyMatch(use -> use.startsWith(anchor + " " + meter))));
    }

    private static Stream<String> grounds(Expression asked) {
        return asked.series().stream()
                .flatMap(series -> Rules.recorded(series)
                        .map(rule -> grounds(rule.expression()))
                        .orElse(Stream.of(series)));
    }

    /** Seen not to fire, to fire, and to end: what promtool makes of these is {@link PromtoolTest}'s. */
    @ParameterizedTest
    @MethodSource("alerts")
    void areEachTried(Rules.Rule alert) {
        var tried = Rules.files(Rules.FOLDER + "/tests").stream()
                .map(file -> Rules.yaml(Repository.read(file.toString())))
                .flatMap(file -> Yamls.list(file.get("tests")).stream())
                .map(Yamls::map)
                .toList();

        assertThat(tried).anySatisfy(each -> assertThat(looks(alert, each)).matches("quiet( quiet)* fires( .*)* over"));
        assertThat(tried.stream()
                        .flatMap(each -> Yamls.list(each.getOrDefault("alert_rule_test", List.of())).stream())
                        .map(each -> Yamls.map(each).get("alertname")))
                .contains(alert.alert());
    }

    /** What is expected of an alert in one test, look by look: over is what neither fires nor is about to. */
    private static String looks(Rules.Rule alert, Map<String, Object> test) {
        return Yamls.list(test.get("promql_expr_test")).stream()
                .map(Yamls::map)
                .filter(each -> named(alert, (String) each.get("expr")))
                .sorted(Comparator.comparing(each -> minutes((String) each.get("eval_time"))))
                .map(each -> Yamls.list(each.get("exp_samples")).isEmpty())
                .map(none -> none ? "quiet" : "fires")
                .collect(Collectors.joining(" "))
                .replaceFirst("(?<=fires )quiet$", isOver(alert, test) ? "over" : "quiet");
    }

    private static boolean isOver(Rules.Rule alert, Map<String, Object> test) {
        return Yamls.list(test.get("promql_expr_test")).stream()
                .map(Yamls::map)
                .filter(each -> named(alert, (String) each.get("expr")))
                .max(Comparator.comparing(each -> minutes((String) each.get("eval_time"))))
                .filter(last -> !((String) last.get("expr")).contains("alertstate"))
                .isPresent();
    }

    private static int minutes(String time) {
        return Integer.parseInt(time.replaceFirst("m$", ""));
    }

    private static boolean named(Rules.Rule alert, String asked) {
        return Pattern.compile("alertname=(~?)\"([^\"]+)\"")
                .matcher(asked)
                .results()
                .anyMatch(found -> alert.alert().matches(found.group(2)));
    }

    /** So that the words above are about something. */
    @Test
    void someoneIsWokenOnlyForWhatCannotWait() {
        Set<String> waking = alerts().filter(
                        alert -> "page".equals(alert.labels().get("severity")))
                .map(Rules.Rule::anchor)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(waking)
                .contains("offer-late", "emergencies-unanswered", "outbox-stuck", "master-key", "sign-in-fails");
        assertThat(alerts().filter(alert -> "ticket".equals(alert.labels().get("severity"))))
                .isNotEmpty();
        assertThat(TEMPLATE.matcher("{{ $labels.centre }}").results().map(MatchResult::group))
                .hasSize(1);
        assertThat(" $labels.centre ").doesNotMatch(SAID);
    }
}
