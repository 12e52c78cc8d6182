package fr.relais.gateway.console.request;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.relais.gateway.console.page.Departements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of answers: what is missing, and what is sent. */
class SubmissionTest {

    private static final Answers COMPLETE = answers(Map.of(
            "track", "EMERGENCY",
            "tier", "HIGH",
            "people.ADULT.F", "1",
            "people.CHILD.M", "2",
            "people.PRESUMED.F", "1",
            "parent", "yes",
            "relocation", "REMOVAL_REQUIRED",
            "zone", "75",
            "agreement", "yes"));

    private final Gaps gaps = new Gaps(Departements.read());

    @Test
    void isWhatTheServiceTakes() {
        assertThat(Submission.of(COMPLETE))
                .containsEntry("track", "EMERGENCY")
                .containsEntry("dangerTier", "HIGH")
                .containsEntry("relocation", "REMOVAL_REQUIRED")
                .containsEntry("dangerZones", List.of("75"))
                .containsEntry("localZones", List.of())
                .containsEntry("oceanCrossing", false)
                .containsEntry("agreement", Map.of("toBeLookedFor", true))
                .doesNotContainKey("departsFrom");
    }

    @Test
    void countsPeopleOneByOne() {
        assertThat(Submission.people(COMPLETE))
                .hasSize(4)
                .contains(person("ADULT", "F", "ADULT", true))
                .contains(person("CHILD", "M", "MINOR", false))
                .contains(person("MINOR", "F", "MINOR_PRESUMED", false));
    }

    /** A zone of danger that was answered before she said that she must stay here is no zone to stay in. */
    @Test
    void asksForAPlaceNearHereOnlyWhereSheMustStay() {
        var local = with(with(COMPLETE, "track", "LOCAL"), "local", "35");

        assertThat(Submission.of(local))
                .containsEntry("relocation", "LOCAL_ONLY")
                .containsEntry("localZones", List.of("35"));
        assertThat(Submission.of(with(COMPLETE, "local", "35"))).containsEntry("localZones", List.of());
    }

    @Test
    void hasNoGapsWhenComplete() {
        for (var step : Step.values()) {
            assertThat(gaps.of(step, COMPLETE)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WHEN, track, '', track",
        "WHEN, tier, '', tier",
        "WHO, people.ADULT.F, 11, people.ADULT.F",
        "WHERE, relocation, '', relocation",
        "WHERE, zone, '', zone",
        "WHERE, zone, 999, zone",
        "WHERE, from, 20, from",
        "CHECK, agreement, '', agreement"
    })
    void saysWhatIsMissingWhereItIsMended(Step step, String field, String value, String where) {
        assertThat(gaps.of(step, with(COMPLETE, field, value))).containsOnlyKeys(where);
    }

    @Test
    void countsNobodyAsMissing() {
        assertThat(gaps.of(Step.WHO, Answers.NONE)).containsOnlyKeys("people.ADULT.F");
    }

    @ParameterizedTest
    @CsvSource({"-1", "1e9", "100", "''", "<b>"})
    void takesWhatIsNoNumberForNone(String count) {
        assertThat(with(COMPLETE, "people.ADULT.F", count).count("people.ADULT.F"))
                .isZero();
    }

    /** A form can only change what its page asks for. */
    @Test
    void keepsTheOtherPagesAnswers() {
        var changed = COMPLETE.with(Step.WHEN, Map.of("track", List.of("ORIENTED"), "agreement", List.of()));

        assertThat(changed.one("track")).contains("ORIENTED");
        assertThat(changed.one("tier")).isEmpty();
        assertThat(changed.one("agreement")).contains("yes");
    }

    private static Map<String, Object> person(String band, String gender, String status, boolean parent) {
        return Map.of("ageBand", band, "gender", gender, "ageStatus", status, "parentOfMinors", parent);
    }

    private static Answers answers(Map<String, String> values) {
        var lists = new HashMap<String, List<String>>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Answers(lists);
    }

    private static Answers with(Answers answers, String field, String value) {
        var values = new HashMap<>(answers.values());
        values.put(field, value.isEmpty() ? List.of() : List.of(value));
        return new Answers(values);
    }
}
