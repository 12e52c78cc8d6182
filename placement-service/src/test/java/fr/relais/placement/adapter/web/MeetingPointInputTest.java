package fr.relais.placement.adapter.web;

import java.time.Instant;

import fr.relais.placement.RunningPlacement;
import fr.relais.testing.TestCaller;
import fr.relais.testing.TestIdentity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static fr.relais.placement.RunningPlacement.json;
import static org.assertj.core.api.Assertions.assertThat;

/** What cannot be said or asked about where she is met: the field is named, and nothing is repeated. */
class MeetingPointInputTest {

    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final String UNKNOWN = "b".repeat(26);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"meetingPoint":"%s"}                    | /meetingPoint | too-long
            {"meetingPoint":" "}                     | /meetingPoint | required
            {"meetingPoint":"Gare\\u202ehall"}       | /meetingPoint | unsupported
            {"meetingPoint":"Gare\\u0000"}           | /meetingPoint | unsupported
            {"meetingPoint":"12 rue des Lilas"}      | /meetingPoint | an-address
            {"meetingPoint":7}                       | /meetingPoint | wrong-type
            {}                                       | /meetingPoint | required
            {"meetingPoint":"Gare","address":"Lilas"}|               | unknown-field
            """)
    void namesWhatIsWrongAndNeverRepeatsIt(String body, String pointer, String code) {
        var answer = SERVICE.post(
                TestCaller.centre("centre-17"),
                "/v1/offers/" + UNKNOWN + "/meeting-point",
                body.replace("%s", "x".repeat(281)));

        answer.expectStatus().isBadRequest();
        assertThat(json(answer).path("errors").toString())
                .contains("\"" + (pointer == null ? "" : pointer) + "\"", "\"" + code + "\"")
                .doesNotContain("Gare", "Lilas", "xxx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"purpose\":\"CURIOSITY\"}", "{\"purpose\":null}", "{\"purpose\":[\"HAND_OVER\"]}"})
    void needsAPurposeOfTheList(String body) {
        var token = TestIdentity.tokens().token(Met.ESCORT, Instant.now());

        var answer = Met.read(UNKNOWN, token, Met.newKey(), body);

        answer.expectStatus().isBadRequest();
        assertThat(json(answer).path("errors").toString()).contains("/purpose").doesNotContain("CURIOSITY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\\n", "\\u202ea", "é"})
    void somebodyIsNamedByTheSubjectOfHerTokens(String person) {
        var path = "/v1/placement-requests/" + UNKNOWN + "/journey/escort";

        var answer = SERVICE.post(Living.REFERRER, path, "{\"person\":\"" + person + "\"}");

        answer.expectStatus().isBadRequest();
        assertThat(json(answer).path("errors").toString()).contains("/person");
    }
}
