package fr.relais.capacity.adapter.web;

import java.util.List;
import java.util.UUID;

import fr.relais.capacity.NewCentre;
import fr.relais.capacity.RunningService;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static fr.relais.capacity.NewCentre.COORDINATOR;
import static fr.relais.capacity.NewCentre.PLACEMENT;
import static fr.relais.capacity.NewCentre.SECOND;
import static fr.relais.capacity.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

/** How a centre becomes a member, on which terms, and what these refuse. */
class MembershipApiTest {

    private static final String SPOT = "{\"convention\": {\"capacity\": {\"kind\": \"SPOT\"}}}";

    private final RunningService service = RunningService.shared();
    private final TestCaller manager = TestCaller.centre("org-" + UUID.randomUUID());

    @Test
    void takesAnApplicantOnTheWordOfTwoCoordinators() {
        var applied = applied();
        var path = "/v1/centres/" + applied.path("centre").asString();

        assertThat(applied.path("status").asString()).isEqualTo("APPLICANT");
        assertProblem(json(service.post(manager, path + "/units", NewCentre.UNIT), 409), "centre-not-validated");
        json(service.post(manager, path + "/validation", SPOT), 404);
        var vouched = json(service.post(COORDINATOR, path + "/validation", SPOT), 200);
        assertThat(vouched.path("status").asString()).isEqualTo("APPLICANT");
        assertThat(vouched.path("vouched").asBoolean()).isTrue();
        var validated = json(service.post(SECOND, path + "/validation", SPOT), 200);

        assertThat(validated.path("status").asString()).isEqualTo("VALIDATED");
        assertThat(validated.at("/convention/capacity/kind").asString()).isEqualTo("SPOT");
        assertProblem(
                json(service.post(COORDINATOR, path + "/validation", SPOT.replace("SPOT", "DEDICATED")), 409),
                "already-validated");
        json(service.post(manager, path + "/units", NewCentre.UNIT), 201);
    }

    @Test
    void isNoMemberOnTheWordOfOneCoordinator() {
        var body = "{\"organisation\": \"%s\", \"departement\": \"31\", \"kind\": \"FLAT\"}"
                .formatted(manager.organisation());
        var path = pathOf(json(service.post(COORDINATOR, "/v1/centres", body), 201));
        var colleague = new TestCaller("a-colleague", TestCaller.ON_CALL, List.of("COORDINATOR"), List.of());

        for (var same : List.of(COORDINATOR, colleague)) {
            assertProblem(json(service.post(same, path + "/validation", "{}"), 409), "not-of-two-organisations");
        }
        assertProblem(json(service.post(SECOND, path + "/validation", SPOT), 409), "other-terms-proposed");
        assertProblem(json(service.post(manager, path + "/units", NewCentre.UNIT), 409), "centre-not-validated");
        assertThat(json(service.get(manager, path), 200).path("status").asString())
                .isEqualTo("APPLICANT");

        json(service.post(SECOND, path + "/validation", "{}"), 200);
        json(service.post(manager, path + "/units", NewCentre.UNIT), 201);
    }

    @Test
    void givesEachSchemeAnIdOfItsOwnThatARevisionKeeps() {
        var centre = registered(
                "\"capacity\": {\"kind\": \"DEDICATED\"}, \"schemes\": [{\"cap\": 2, \"from\": \"2020-01-01\"}]");
        var scheme = centre.at("/convention/schemes/0/scheme").asString();
        var revision = "{\"capacity\": {\"kind\": \"DEDICATED\"}, \"schemes\":" + " [{\"scheme\": \"" + scheme
                + "\", \"cap\": 1, \"from\": \"2020-01-01\"}, {\"cap\": 5, \"from\": \"2020-01-01\"}]}";

        var path = pathOf(centre) + "/convention";
        assertProblem(json(service.put(COORDINATOR, path, revision, ""), 428), "version-required");
        var revised = json(service.put(COORDINATOR, path, revision, "\"2\""), 200);

        assertThat(revised.at("/convention/schemes/0/scheme").asString()).isEqualTo(scheme);
        assertThat(revised.at("/convention/schemes/0/cap").asInt()).isEqualTo(1);
        assertThat(revised.at("/convention/schemes/1/scheme").asString())
                .hasSize(26)
                .isNotEqualTo(scheme);
    }

    @Test
    void refusesByConventionWhatIsOutsideOfIt() {
        var men = "\"publics\": {\"ageBands\": [\"ADULT\"], \"genders\": [\"M\"], \"householdTypes\": [\"SINGLE\"]}";
        var path = pathOf(registered("\"capacity\": {\"kind\": \"SPOT\"}, " + men));
        var inAScheme = NewCentre.UNIT
                .replace("[\"F\"]", "[\"M\"]")
                .replace("\"mode\"", "\"scheme\": \"" + "a".repeat(26) + "\", \"mode\"");

        assertProblem(json(service.post(manager, path + "/units", NewCentre.UNIT), 422), "outside-convention");
        assertProblem(json(service.post(manager, path + "/units", inAScheme), 422), "scheme-unknown");
    }

    @Test
    void refusesAHoldAboveTheQuotaUntilTheCentreAgrees() {
        var centre = registered("\"capacity\": {\"kind\": \"QUOTA\", \"admissions\": 1}");
        var unit = json(service.post(manager, pathOf(centre) + "/units", NewCentre.UNIT), 201)
                .path("unit")
                .asString();
        json(service.post(manager, pathOf(centre) + "/units/" + unit + "/vacancies", "{\"beds\": 2}"), 200);
        var hold = NewCentre.holdPath(centre.path("centre").asString(), UUID.randomUUID());
        var body = "{\"unit\": \"%s\", \"people\": 1, \"clock\": \"EMERGENCY\"}".formatted(unit);
        var agreements = pathOf(centre) + "/quota-agreements";

        json(
                service.put(
                        PLACEMENT, NewCentre.holdPath(centre.path("centre").asString(), UUID.randomUUID()), body, ""),
                200);
        assertProblem(json(service.put(PLACEMENT, hold, body, ""), 409), "quota-reached");
        json(service.post(COORDINATOR, agreements, "{\"more\": 1}"), 404);
        assertProblem(json(service.post(manager, agreements, "{\"more\": 1, \"year\": 2001}"), 422), "year-not-open");
        var agreed = json(service.post(manager, agreements, "{\"more\": 1}"), 200);
        json(service.put(PLACEMENT, hold, body, ""), 200);

        assertThat(agreed.at("/convention/quota/left").asInt()).isEqualTo(1);
        assertProblem(json(service.post(COORDINATOR, pathOf(centre) + "/closure", "{}"), 409), "centre-in-use");
    }

    @Test
    void refusesMoreBedsOfASchemeThanItsCapAndAnyOutsideItsDates() {
        var centre = registered("\"capacity\": {\"kind\": \"DEDICATED\"}, \"schemes\":"
                + " [{\"cap\": 1, \"from\": \"2020-01-01\"}, {\"cap\": 2, \"from\": \"2099-01-01\"}]");
        var full = unitIn(centre, 0);
        var closed = unitIn(centre, 1);

        assertProblem(json(service.post(manager, full + "/vacancies", "{\"beds\": 2}"), 409), "scheme-full");
        assertProblem(json(service.post(manager, closed + "/vacancies", "{\"beds\": 2}"), 409), "scheme-closed");
        var hold = NewCentre.holdPath(centre.path("centre").asString(), UUID.randomUUID());
        var body = "{\"unit\": \"%s\", \"people\": 1, \"clock\": \"EMERGENCY\"}"
                .formatted(closed.substring(closed.lastIndexOf('/') + 1));
        assertProblem(json(service.put(PLACEMENT, hold, body, ""), 409), "scheme-closed");
    }

    @Test
    void closesForGood() {
        var path = pathOf(registered("\"capacity\": {\"kind\": \"SPOT\"}"));

        json(service.post(COORDINATOR, path + "/closure", "{}"), 200);

        assertProblem(json(service.post(COORDINATOR, path + "/reactivation", "{}"), 409), "centre-closed");
        assertProblem(json(service.post(manager, path + "/quota-agreements", "{\"more\": 1}"), 409), "centre-closed");
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"kind": "QUOTA"}                                                            | /convention/capacity/admissions | required
            {"kind": "SPOT", "admissions": 3}                                            | /convention/capacity/admissions | contradicts
            {"kind": "QUOTA", "admissions": 100000}                                      | /convention/capacity/admissions | too-large
            {"kind": "SPOT"}, "schemes": [{"cap": 0, "from": "2026-01-01"}]              | /convention/schemes/0/cap       | too-small
            {"kind": "SPOT"}, "schemes": [{"cap": 100000, "from": "2026-01-01"}]         | /convention/schemes/0/cap       | too-large
            {"kind": "SPOT"}, "schemes": [{"cap": 1, "from": "soon"}]                    | /convention/schemes/0/from      | unknown-code
            {"kind": "SPOT"}, "schemes": [{"cap": 1, "from": "2026-01-02", "until": "2026-01-01"}] | /convention/schemes/0/until | too-small
            {"kind": "SPOT"}, "schemes": [{"cap": 1, "from": "2026-01-02", "until": "+999999999-12-31"}] | /convention/schemes/0/until | unknown-code
            {"kind": "SPOT"}, "schemes": [{"scheme": "none", "cap": 1, "from": "2026-01-02"}] | /convention/schemes/0/scheme | unknown-code
            {"kind": "SPOT"}, "funding": {"funder": "MY_UNCLE", "until": "2026-01-01"}   | /convention/funding/funder      | unknown-code
            """)
    void namesWhatIsWrongWithAConvention(String capacity, String pointer, String code) {
        var body =
                "{\"organisation\": \"o\", \"departement\": \"31\", \"kind\": \"FLAT\", \"convention\": {\"capacity\": %s}}"
                        .formatted(capacity);

        var problem = json(service.post(COORDINATOR, "/v1/centres", body), 400);

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo(code);
    }

    private JsonNode applied() {
        return json(
                service.post(manager, "/v1/centres/applications", "{\"departement\": \"44\", \"kind\": \"CHRS\"}"),
                201);
    }

    private JsonNode registered(String convention) {
        var body = "{\"organisation\": \"%s\", \"departement\": \"31\", \"kind\": \"FLAT\", \"convention\": {%s}}"
                .formatted(manager.organisation(), convention);
        return NewCentre.registered(body);
    }

    private String unitIn(JsonNode centre, int number) {
        var scheme = centre.at("/convention/schemes/" + number + "/scheme").asString();
        var body = NewCentre.UNIT.replace("\"mode\"", "\"scheme\": \"" + scheme + "\", \"mode\"");
        var unit = json(service.post(manager, pathOf(centre) + "/units", body), 201);
        return pathOf(centre) + "/units/" + unit.path("unit").asString();
    }

    private static String pathOf(JsonNode centre) {
        return "/v1/centres/" + centre.path("centre").asString();
    }

    private static void assertProblem(JsonNode problem, String code) {
        assertThat(problem.path("code").asString()).isEqualTo(code);
    }
}
