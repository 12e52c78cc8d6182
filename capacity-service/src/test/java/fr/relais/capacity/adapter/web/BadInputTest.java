package fr.relais.capacity.adapter.web;

import java.util.UUID;

import fr.relais.capacity.NewCentre;
import fr.relais.capacity.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static fr.relais.capacity.NewCentre.COORDINATOR;
import static fr.relais.capacity.NewCentre.PLACEMENT;
import static fr.relais.capacity.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

/** Nonsense is named by its place and changes nothing. */
class BadInputTest {

    private static final RunningService SERVICE = RunningService.shared();
    private static final NewCentre CENTRE = NewCentre.withTwoVacantBeds();

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"departement": "31", "kind": "FLAT"}                              | /organisation | required
            {"organisation": "O!", "departement": "31", "kind": "FLAT"}        | /organisation | unknown-code
            {"organisation": "o", "departement": "20", "kind": "FLAT"}         | /departement  | unknown-code
            {"organisation": "o", "departement": 31, "kind": "FLAT"}           | /departement  | wrong-type
            {"organisation": "o", "departement": "31", "kind": "PRISON"}       | /kind         | unknown-code
            {"organisation": "o", "departement": "31", "kind": "FLAT", "x": 1} | ``            | unknown-field
            {"organisation": "on-call", "departement": "31", "kind": "FLAT"}   | /organisation | unknown-code
            {"organisation": "relais", "departement": "31", "kind": "FLAT"}    | /organisation | unknown-code
            """)
    void refusesARegistration(String body, String pointer, String code) {
        assertRefused(json(SERVICE.post(COORDINATOR, "/v1/centres", body), 400), pointer, code);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "capacity": 2             | "capacity": 0                | /capacity               | too-small
            "capacity": 2             | "capacity": 201              | /capacity               | too-large
            "capacity": 2             | "capacity": 100000           | /capacity               | too-large
            "capacity": 2             | "capacity": 99999999999999   | /capacity               | too-large
            "capacity": 2             | "capacity": -1               | /capacity               | too-small
            "capacity": 2             | "capacity": 1.5              | /capacity               | wrong-type
            "mode": "PER_BED"         | "mode": "PER_ROOM"           | /mode                   | unknown-code
            "SHORT"                   | "MEDIUM"                     | /durationClass          | unknown-code
            ["ADULT"]                 | []                           | /publics/ageBands       | too-few
            ["ADULT"]                 | ["ADULT", "ADULT"]           | /publics/ageBands/1     | duplicate
            ["F"]                     | "F"                          | /publics/genders        | wrong-type
            ["SINGLE"]                | ["SINGLE"], "minorsAlone": 1 | /publics/minorsAlone    | wrong-type
            ["SINGLE"]                | ["SINGLE"], "minorsAlone": true | /publics/minorsAlone | contradicts
            "mode"                    | "autonomy": "LOTS", "mode"   | /autonomy               | unknown-code
            "STEP_FREE"               | "SEA_VIEW"                   | /features/0             | unknown-code
            "pcm"                     | "klingon"                    | /languages/0/code       | unknown-code
            "BASIC"                   | "SOME"                       | /languages/0/level      | unknown-code
            , "level": "BASIC"        | ``                           | /languages/0/level      | required
            {"code": "fr", "level": "NATIVE"} | "fr"                 | /languages/1            | wrong-type
            "pcm"                     | "fr"                         | /languages              | duplicate
            """)
    void refusesAUnit(String good, String bad, String pointer, String code) {
        var body = NewCentre.UNIT.replace(good, bad);
        assertThat(body).isNotEqualTo(NewCentre.UNIT);

        assertRefused(json(SERVICE.post(CENTRE.manager(), CENTRE.path() + "/units", body), 400), pointer, code);
    }

    @ParameterizedTest(name = "{0} {1} -> {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /vacancies        | {"beds": 0}                                                | /beds           | too-small
            /vacancies        | {"beds": "two"}                                            | /beds           | wrong-type
            /vacancies        | {"freshUntil": "tonight"}                                  | /freshUntil     | unknown-code
            /unavailabilities | {"beds": 1}                                                | /reason         | required
            /unavailabilities | {"beds": 1, "reason": "SILENCE"}                           | /reason         | unknown-code
            /unavailabilities | {"beds": 1, "reason": "WORKS", "expectedReturn": "soon"}   | /expectedReturn | unknown-code
            /unavailabilities | {"beds": 1, "reason": "WORKS", "expectedReturn": "2020-01-01"} | /expectedReturn | too-small
            /vacancies        | {"freshUntil": "2020-01-01T00:00:00Z"}                     | /freshUntil     | too-small
            /vacancies        | {"freshUntil": "2999-01-01T00:00:00Z"}                     | /freshUntil     | too-large
            /unavailabilities | {"beds": 1, "reason": "WORKS", "expectedReturn": "+999999999-12-31"} | /expectedReturn | unknown-code
            /announcements    | {"beds": 1, "availableFrom": "+999999999-12-31"}           | /availableFrom  | unknown-code
            /vacancies        | {"freshUntil": "+1000000000-12-31T23:59:59Z"}              | /freshUntil     | unknown-code
            /confirmations    | {"beds": 1}                                                | ``              | unknown-field
            """)
    void refusesWhatIsSaidOfVacancies(String path, String body, String pointer, String code) {
        assertRefused(json(SERVICE.post(CENTRE.manager(), CENTRE.unitPath() + path, body), 400), pointer, code);
    }

    @ParameterizedTest(name = "{0} {1} -> {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /confirm | {"fence": 0, "reservedUntil": "2099-01-01T00:00:00Z"} | /fence         | too-small
            /confirm | {"fence": 1, "reservedUntil": "tomorrow"}             | /reservedUntil | unknown-code
            /confirm | {"fence": 1, "reservedUntil": "+1000000000-12-31T23:59:59Z"} | /reservedUntil | unknown-code
            /release | {"fence": 1, "cause": "WHY_NOT"}                      | /cause         | unknown-code
            """)
    void refusesACommandAboutAHold(String path, String body, String pointer, String code) {
        var hold = CENTRE.holdPath(UUID.randomUUID());

        assertRefused(json(SERVICE.post(PLACEMENT, hold + path, body), 400), pointer, code);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/centres?departement=99, departement",
        "/v1/centres?limit=0, limit",
        "/v1/centres?awaiting=ANYTHING, awaiting",
        "/v1/centres?limit=many, limit",
        "/v1/centres?cursor=x, cursor",
        "/v1/capacity/history?to=-999999999-01-01, to",
        "/v1/capacity?by=commune, by",
        "/v1/capacity?by=REGION, by",
        "/v1/capacity?kind=PRISON, kind",
        "/v1/capacity?duration=short, duration",
        "/v1/capacity?public=, public"
    })
    void refusesAQuery(String path, String parameter) {
        var problem = json(SERVICE.get(COORDINATOR, path), 400);

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo(parameter);
    }

    @Test
    void changesNothing() {
        var before = CENTRE.board();

        json(SERVICE.post(CENTRE.manager(), CENTRE.path() + "/units", "{}"), 400);
        json(SERVICE.post(CENTRE.manager(), CENTRE.path() + "/units", ""), 400);
        json(
                SERVICE.post(CENTRE.manager(), CENTRE.path() + "/units", "{\"a\":".repeat(21) + "1" + "}".repeat(21)),
                400);
        json(SERVICE.post(CENTRE.manager(), CENTRE.path() + "/units", " ".repeat(65 * 1024)), 413);

        assertThat(CENTRE.board()).isEqualTo(before);
    }

    private static void assertRefused(JsonNode problem, String pointer, String code) {
        assertThat(problem.path("code").asString()).isEqualTo("invalid-input");
        assertThat(problem.path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString() + " "
                                + error.path("code").asString()))
                .contains(pointer + " " + code);
    }
}
