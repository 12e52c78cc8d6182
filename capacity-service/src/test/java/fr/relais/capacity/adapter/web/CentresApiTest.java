package fr.relais.capacity.adapter.web;

import java.util.UUID;

import fr.relais.capacity.NewCentre;
import fr.relais.capacity.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

import static fr.relais.capacity.NewCentre.COORDINATOR;
import static fr.relais.capacity.NewCentre.PLACEMENT;
import static fr.relais.capacity.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

/** What each operation answers when all is well, and what it refuses by the state of a centre. */
class CentresApiTest {

    private static final String IN_A_DAY = "2099-01-01T00:00:00Z";

    private final RunningService service = RunningService.shared();
    private final NewCentre centre = NewCentre.withTwoVacantBeds();

    @Test
    void showsTheBoardToItsManagerWithTheVersion() {
        var board = centre.board();

        assertThat(board.at("/units/0/beds")).hasSize(2);
        assertThat(board.at("/units/0/beds/0/freshUntil").asString()).endsWith("Z");
        assertThat(board.path("version").asLong()).isEqualTo(4);
        service.get(centre.manager(), centre.path()).expectHeader().valueEquals("ETag", "\"4\"");
    }

    @Test
    void showsHowWellEachLanguageIsSpoken() {
        var languages = centre.board().at("/units/0/languages");

        assertThat(languages)
                .hasToString("[{\"code\":\"fr\",\"level\":\"NATIVE\"},{\"code\":\"pcm\",\"level\":\"BASIC\"}]");
    }

    @Test
    void repeatsADeclarationOfAUnitWithTheSameUnit() {
        var key = UUID.randomUUID().toString();

        var once = json(service.post(centre.manager(), centre.path() + "/units", NewCentre.UNIT, key), 201);
        var again = json(service.post(centre.manager(), centre.path() + "/units", NewCentre.UNIT, key), 201);

        assertThat(again).isEqualTo(once);
        assertThat(centre.board().path("units")).hasSize(2);
        assertProblem(json(service.post(centre.manager(), centre.path() + "/units", "{}", key), 400), "invalid-input");
        var other = NewCentre.UNIT.replace("SHORT", "LONG");
        assertProblem(
                json(service.post(centre.manager(), centre.path() + "/units", other, key), 422), "command-reused");
    }

    @Test
    void repeatsARegistrationWithTheSameCentre() {
        var key = UUID.randomUUID().toString();
        var body = "{\"organisation\": \"org-1\", \"departement\": \"976\", \"kind\": \"FLAT\"}";

        var once = json(service.post(COORDINATOR, "/v1/centres", body, key), 201);

        assertThat(json(service.post(COORDINATOR, "/v1/centres", body, key), 201))
                .isEqualTo(once);
        assertProblem(
                json(service.post(COORDINATOR, "/v1/centres", body.replace("976", "31"), key), 422), "command-reused");
    }

    @Test
    void replacesTermsOnlyOfTheVersionThatWasRead() {
        var terms = """
                {"durationClass": "LONG", "cots": 1,
                 "publics": {"ageBands": ["ADULT"], "genders": ["F"], "householdTypes": ["SINGLE"]}}""";

        assertProblem(json(service.put(centre.manager(), centre.unitPath(), terms, ""), 428), "version-required");
        assertProblem(json(service.put(centre.manager(), centre.unitPath(), terms, "\"1\""), 412), "stale-version");
        assertThat(json(service.put(centre.manager(), centre.unitPath(), terms, "\"4\""), 200)
                        .path("cots")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void takesBedsBackAndRefusesMoreThanAreFree() {
        var works = "{\"beds\": 1, \"reason\": \"WORKS\", \"expectedReturn\": \"2026-12-01\"}";

        var unit = json(service.post(centre.manager(), centre.unitPath() + "/unavailabilities", works), 200);

        assertThat(unit.at("/beds/0/expectedReturn").asString()).isEqualTo("2026-12-01");
        assertProblem(
                json(
                        service.post(
                                centre.manager(),
                                centre.unitPath() + "/unavailabilities",
                                "{\"beds\": 2, \"reason\": \"WORKS\"}"),
                        409),
                "too-few-beds");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"2020-01-01T00:00:00Z, too-small", "2099-01-01T00:00:00Z, too-large"})
    void refusesAVacancyThatCountsForTooShortOrTooLong(String freshUntil, String code) {
        var unit = json(service.post(centre.manager(), centre.path() + "/units", NewCentre.UNIT), 201);
        var path = centre.path() + "/units/" + unit.path("unit").asString() + "/vacancies";

        var problem = json(service.post(centre.manager(), path, "{\"freshUntil\": \"" + freshUntil + "\"}"), 400);

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/freshUntil");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo(code);
    }

    @Test
    void confirmsAllVacanciesForTheCoordinatorToo() {
        json(service.post(COORDINATOR, centre.path() + "/confirmations", "{}"), 200);
        json(service.post(centre.manager(), centre.unitPath() + "/confirmations", ""), 200);

        assertThat(centre.board().path("version").asLong()).isEqualTo(6);
    }

    @Test
    void holdsConfirmsAndReleasesEachAsOftenAsItIsAsked() {
        var hold = UUID.randomUUID();

        var placed = json(service.put(PLACEMENT, centre.holdPath(hold), centre.placing(1), ""), 200);
        assertThat(json(service.put(PLACEMENT, centre.holdPath(hold), centre.placing(1), ""), 200))
                .isEqualTo(placed);
        assertThat(centre.stateOfBed(0)).isEqualTo("HELD");

        var confirm = "{\"fence\": %d, \"reservedUntil\": \"%s\"}"
                .formatted(placed.path("fence").asLong(), IN_A_DAY);
        json(service.post(PLACEMENT, centre.holdPath(hold) + "/confirm", confirm), 200);
        json(service.post(PLACEMENT, centre.holdPath(hold) + "/confirm", confirm), 200);
        assertThat(centre.board().at("/units/0/beds/0/until").asString()).isEqualTo(IN_A_DAY);

        var release = "{\"fence\": 1, \"cause\": \"PERSON_DECLINED\"}";
        json(service.post(PLACEMENT, centre.holdPath(hold) + "/release", release), 200);
        json(service.post(PLACEMENT, centre.holdPath(hold) + "/release", release), 200);
        assertThat(centre.stateOfBed(0)).isEqualTo("VACANT");
        assertProblem(json(service.put(PLACEMENT, centre.holdPath(hold), centre.placing(1), ""), 409), "hold-ended");
    }

    @Test
    void refusesAHoldByTheStateOfTheCentre() {
        var hold = UUID.randomUUID();
        json(service.put(PLACEMENT, centre.holdPath(hold), centre.placing(1), ""), 200);

        assertProblem(json(place(centre.placing(2)), 409), "no-vacancy");
        assertProblem(json(service.put(PLACEMENT, centre.holdPath(hold), centre.placing(2), ""), 422), "hold-reused");
        var wrongFence = "{\"fence\": 9, \"reservedUntil\": \"" + IN_A_DAY + "\"}";
        assertProblem(
                json(service.post(PLACEMENT, centre.holdPath(hold) + "/confirm", wrongFence), 409), "fence-outdated");
        assertProblem(
                json(service.post(PLACEMENT, centre.holdPath(UUID.randomUUID()) + "/confirm", wrongFence), 409),
                "hold-lapsed");

        json(service.post(COORDINATOR, centre.path() + "/suspension", "{}"), 200);
        assertProblem(json(place(centre.placing(1)), 409), "centre-not-active");
        json(service.post(COORDINATOR, centre.path() + "/reactivation", "{}"), 200);
        json(place(centre.placing(1)), 200);
    }

    @Test
    void listsHoldsThatNobodyLivesInAndTheCentreAsAnnounced() {
        var hold = UUID.randomUUID();
        json(service.put(PLACEMENT, centre.holdPath(hold), centre.placing(1), ""), 200);

        var young = json(service.get(PLACEMENT, "/internal/v1/holds"), 200);
        var all = json(service.get(PLACEMENT, "/internal/v1/holds?olderThanSeconds=0&limit=100"), 200);
        var state = json(service.get(PLACEMENT, "/internal/v1/centres/" + centre.id()), 200);

        assertThat(young.toString()).doesNotContain(hold.toString());
        assertThat(all.toString()).contains(hold.toString());
        assertThat(state.path("version").asLong()).isEqualTo(5);
        assertThat(state.at("/units/0/beds/0/state").asString()).isEqualTo("HELD");
    }

    @Test
    void countsTheCountryByRegionAndByDepartement() {
        var regions = json(service.get(COORDINATOR, "/v1/capacity"), 200);
        var departements = json(service.get(COORDINATOR, "/v1/capacity?by=departement"), 200);

        assertThat(regions.path("rows")
                        .valueStream()
                        .map(row -> row.path("name").asString()))
                .contains("Occitanie");
        assertThat(departements
                        .path("rows")
                        .valueStream()
                        .map(row -> row.path("name").asString()))
                .contains("Haute-Garonne");
        assertThat(regions.at("/total/takes/ACCESSIBLE").asLong()).isGreaterThanOrEqualTo(2);
    }

    private ResponseSpec place(String body) {
        return service.put(PLACEMENT, centre.holdPath(UUID.randomUUID()), body, "");
    }

    private static void assertProblem(JsonNode problem, String code) {
        assertThat(problem.path("type").asString()).isEqualTo("https://relais.example/problems/" + code);
        assertThat(problem.path("code").asString()).isEqualTo(code);
    }
}
