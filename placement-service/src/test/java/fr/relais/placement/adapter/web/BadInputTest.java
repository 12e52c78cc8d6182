package fr.relais.placement.adapter.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.relais.placement.Bodies;
import fr.relais.placement.RunningPlacement;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.referrer;
import static org.assertj.core.api.Assertions.assertThat;

/** What cannot be understood is refused with the field that is wrong, and nothing is stored. */
class BadInputTest {

    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final TestCaller REFERRER = referrer("referrer-bad-input");
    private static final String PATH = "/v1/placement-requests";

    @BeforeAll
    static void register() {
        SERVICE.post(coordinator(), "/v1/organisations", """
                {"organisation":"referrer-bad-input","kind":"UNION","departement":"75"}""");
    }

    private static JsonNode problem(int status, String body) {
        var answer = SERVICE.post(REFERRER, PATH, body);
        answer.expectStatus().isEqualTo(status);
        return RunningPlacement.json(answer);
    }

    @ParameterizedTest(name = "{0} => {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            "track":"EMERGENCY" -> "track":"NOW"                            | /track                          | unknown-code
            "track":"EMERGENCY" -> "track":7                                | /track                          | wrong-type
            "track":"EMERGENCY" -> "extra":1,"track":"EMERGENCY"            |                                 | unknown-field
            "track":"EMERGENCY" -> "track":"MINOR"                          | /track                          | contradicts
            "track":"EMERGENCY" -> "track":"ORIENTED","pace":"EMERGENCY"    | /pace                           | contradicts
            "track":"EMERGENCY" -> "track":"EMERGENCY","pace":"SLOW"        | /pace                           | unknown-code
            "dangerTier":"HIGH" -> "dangerTier":null                        | /dangerTier                     | required
            "ageBand":"ADULT" -> "ageBand":"OLD"                            | /household/people/0/ageBand     | unknown-code
            "ageStatus":"ADULT" -> "ageStatus":"MINOR"                      | /household/people/0/ageStatus   | contradicts
            "parentOfMinors":false -> "parentOfMinors":true                 | /household/people/0/parentOfMinors | contradicts
            "parentOfMinors":false -> "nationality":"X"                     | /household/people/0             | unknown-field
            "localZones":[] -> "localZones":["99"]                          | /localZones/0                   | unknown-code
            "localZones":[] -> "localZones":["31","31"]                     | /localZones/1                   | duplicate
            "localZones":[] -> "localZones":["31"]                          | /localZones                     | contradicts
            "localZones":[] -> "localZones":"31"                            | /localZones                     | wrong-type
            "departsFrom":"75" -> "departsFrom":"2026"                      | /departsFrom                    | unknown-code
            "NO_PREFERENCE" -> "REMOVAL_REQUIRED"                           | /dangerZones                    | required
            "NO_PREFERENCE" -> "LOCAL_ONLY"                                 | /localZones                     | required
            "code":"fr" -> "code":"french"                                  | /languages/0/code               | unknown-code
            "code":"fr" -> "code":"fra"                                     | /languages/0/code               | unknown-code
            "code":"fr" -> "code":"zzz"                                     | /languages/0/code               | unknown-code
            "needs":[] -> "needs":["QUIET"]                                 | /needs/0                        | unknown-code
            "toBeLookedFor":true -> "toBeLookedFor":false                   | /agreement/toBeLookedFor        | required
            "toBeLookedFor":true -> "toBeLookedFor":"yes"                   | /agreement/toBeLookedFor        | wrong-type
            "wishes":["MEDIATION"] -> "householdRef":"aaaaaaaaaaaaaaaaaaaaaaaaaa" | /householdRef             | unknown-code
            "wishes":["MEDIATION"] -> "householdRef":"me"                   | /householdRef                   | unknown-code
            """)
    void namesTheFieldThatIsWrong(String change, String pointer, String code) {
        var sides = change.split(" -> ");
        var body = Bodies.request().replace(sides[0], sides[1]);
        assertThat(body).isNotEqualTo(Bodies.request());

        var problem = problem(400, body);

        assertThat(problem.path("code").stringValue()).isEqualTo("invalid-input");
        assertThat(problem.path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").stringValue() + " "
                                + error.path("code").stringValue()))
                .contains((pointer == null ? "" : pointer) + " " + code);
    }

    @Test
    void refusesMorePeopleThanAHouseholdHas() {
        var person = "{\"ageBand\":\"ADULT\",\"gender\":\"F\",\"ageStatus\":\"ADULT\",\"parentOfMinors\":false}";

        var crowd = problem(400, Bodies.request().replace(person, (person + ",").repeat(12) + person));
        var nobody = problem(400, Bodies.request().replace(person, ""));

        assertThat(crowd.path("errors").toString()).contains("/household/people", "too-many");
        assertThat(nobody.path("errors").toString()).contains("/household/people", "too-few");
    }

    @Test
    void refusesTheSameLanguageTwice() {
        var french = "{\"code\":\"fr\",\"level\":\"FLUENT\"}";
        var body = Bodies.request()
                .replaceFirst("\"languages\":\\[[^]]*]", "\"languages\":[" + french + "," + french + "]");

        assertThat(problem(400, body).path("errors").toString()).contains("/languages", "duplicate");
    }

    /** Else the request would wait for ever. */
    @Test
    void refusesToLookOnlyWhereSheWillNotGo() {
        var overseas = Bodies.requestIn("976");

        assertThat(problem(400, overseas).path("errors").toString()).contains("/departsFrom", "contradicts");
        SERVICE.post(REFERRER, PATH, overseas.replace("\"departsFrom\":\"75\",", ""))
                .expectStatus()
                .isCreated();
    }

    @Test
    void refusesDangerZonesThatCoverAllOfFrance() {
        var all = territory().stream().map(code -> '"' + code + '"').collect(Collectors.joining(","));
        var nowhere = Bodies.request().replace("\"needs\":[]", "\"dangerZones\":[" + all + "]");

        assertThat(problem(400, nowhere).path("errors").toString()).contains("/dangerZones", "contradicts");
    }

    private static List<String> territory() {
        return JsonMapper.shared()
                .readTree(BadInputTest.class.getResourceAsStream("/departements.json"))
                .path("departements")
                .valueStream()
                .map(one -> one.path("code").stringValue())
                .toList();
    }

    @Test
    void refusesTwoSixteenYearOldsOfWhomOneIsTheParent() {
        var person = "{\"ageBand\":\"ADULT\",\"gender\":\"F\",\"ageStatus\":\"ADULT\",\"parentOfMinors\":false}";
        var parent =
                "{\"ageBand\":\"MINOR\",\"gender\":\"F\",\"ageStatus\":\"MINOR_PRESUMED\",\"parentOfMinors\":true}";
        var child = parent.replace("MINOR_PRESUMED", "MINOR").replace("true", "false");

        var problem = problem(400, Bodies.request().replace(person, parent + "," + child));

        assertThat(problem.path("errors").toString()).contains("/household/people/0/parentOfMinors", "contradicts");
    }

    @Test
    void keepsTheNamesOfTheOnCallAndOfRelais() {
        for (var name : List.of("on-call", "relais")) {
            var body = "{\"organisation\":\"" + name + "\",\"kind\":\"ASSOCIATION\",\"departement\":\"75\"}";
            var answer = SERVICE.post(coordinator(), "/v1/organisations", body);

            answer.expectStatus().isBadRequest();
            assertThat(RunningPlacement.json(answer).path("errors").toString()).contains("/organisation");
        }
    }

    @Test
    void refusesZonesThatContradict() {
        var beside = Bodies.requestIn("92").replace("\"needs\":[]", "\"dangerZones\":[\"75\"]");

        assertThat(problem(400, beside).path("errors").toString()).contains("/localZones", "contradicts");
    }

    @Test
    void refusesAnotherBodyUnderTheSameKeyAndRepeatsTheAnswerToTheSame() {
        var key = UUID.randomUUID().toString();
        var first = SERVICE.post(REFERRER, PATH, key, Bodies.request());
        var again = SERVICE.post(REFERRER, PATH, key, Bodies.request());
        var other = SERVICE.post(REFERRER, PATH, key, Bodies.requestIn("31"));

        other.expectStatus().isEqualTo(422);
        assertThat(RunningPlacement.json(again)).isEqualTo(RunningPlacement.json(first));
    }

    @Test
    void storesNothingOfWhatItRefuses() {
        var stranger = referrer("referrer-not-registered");
        SERVICE.post(stranger, PATH, "{}").expectStatus().isBadRequest();
        var unregistered = SERVICE.post(stranger, PATH, Bodies.request());

        unregistered.expectStatus().isEqualTo(409);
        assertThat(RunningPlacement.json(SERVICE.get(stranger, PATH)).path("requests"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nationality", "residenceStatus", "complaint", "exploitation", "identificationStage", "name"})
    void hasNoFieldForWhatMustNotCount(String field) {
        var body = Bodies.request().replaceFirst("\\{", "{\"" + field + "\":\"x\",");

        assertThat(problem(400, body).path("errors").toString())
                .contains("unknown-field")
                .doesNotContain(field);
    }
}
