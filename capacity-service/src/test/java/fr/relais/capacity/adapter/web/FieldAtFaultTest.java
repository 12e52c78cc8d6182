package fr.relais.capacity.adapter.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.relais.capacity.NewCentre;
import fr.relais.capacity.RunningService;
import fr.relais.capacity.SentFile;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

import static fr.relais.capacity.NewCentre.COORDINATOR;
import static fr.relais.capacity.NewCentre.PLACEMENT;
import static fr.relais.capacity.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

/** What a centre's state refuses names the field of which another value would have been taken; nothing is done. */
class FieldAtFaultTest {

    private static final String SCHEME = "{\"cap\": 1, \"from\": \"2020-01-01\"}";

    private final RunningService service = RunningService.shared();
    private final TestCaller manager = TestCaller.centre("org-" + UUID.randomUUID());

    @Test
    void isTheNumberOfBedsThatAreToBeVacantThoughTheyAreOccupied() {
        var centre = NewCentre.withTwoVacantBeds();
        json(service.put(PLACEMENT, centre.holdPath(UUID.randomUUID()), centre.placing(1), ""), 200);
        var before = centre.board();
        var asked = Map.of(
                "/vacancies", "{\"beds\": 2}",
                "/unavailabilities", "{\"beds\": 2, \"reason\": \"WORKS\"}",
                "/announcements", "{\"beds\": 2, \"availableFrom\": \"2099-01-01\"}");

        assertThat(asked.entrySet())
                .allSatisfy(each -> assertThat(refused(
                                service.post(centre.manager(), centre.unitPath() + each.getKey(), each.getValue())))
                        .as(each.getKey())
                        .isEqualTo("409 too-few-beds /beds too-large"));
        assertThat(centre.board()).isEqualTo(before);
    }

    @Test
    void isTheNumberOfBedsOrPeopleThatPassASchemesCap() {
        var centre = registered(SCHEME);
        var path = pathOf(centre);
        var scheme = centre.at("/convention/schemes/0/scheme").asString();
        var unit = unit(path, scheme);
        var vacancies = path + "/units/" + unit + "/vacancies";
        var hold = NewCentre.holdPath(centre.path("centre").asString(), UUID.randomUUID());
        var body = "{\"unit\": \"%s\", \"people\": 2, \"clock\": \"EMERGENCY\"}".formatted(unit);

        assertThat(refused(service.post(manager, vacancies, "{\"beds\": 2}")))
                .isEqualTo("409 scheme-full /beds too-large");
        assertThat(refused(service.post(manager, vacancies, "{}"))).isEqualTo("409 scheme-full /beds too-large");
        json(service.put(COORDINATOR, path + "/convention", convention(named(scheme, 2)), "\"3\""), 200);
        json(service.post(manager, vacancies, "{\"beds\": 2}"), 200);
        json(service.put(COORDINATOR, path + "/convention", convention(named(scheme, 1)), "\"5\""), 200);
        assertThat(refused(service.put(PLACEMENT, hold, body, ""))).isEqualTo("409 scheme-full /people too-large");
    }

    @Test
    void isTheSchemeThatHasLessRoomThanThereIsTaken() {
        var centre = registered(SCHEME.replace("1,", "2,") + ", " + SCHEME);
        var path = pathOf(centre);
        var wide = centre.at("/convention/schemes/0/scheme").asString();
        var narrow = centre.at("/convention/schemes/1/scheme").asString();
        var unit = unit(path, wide);
        json(service.post(manager, path + "/units/" + unit + "/vacancies", "{\"beds\": 2}"), 200);
        var hold = NewCentre.holdPath(centre.path("centre").asString(), UUID.randomUUID());
        var body = "{\"unit\": \"%s\", \"people\": 2, \"clock\": \"EMERGENCY\"}".formatted(unit);
        json(service.put(PLACEMENT, hold, body, ""), 200);
        var version =
                "\"" + json(service.get(manager, path), 200).path("version").asLong() + "\"";
        var terms = in(narrow).replace("\"mode\": \"PER_BED\", \"capacity\": 2, ", "");
        var convention = convention(named(wide, 1) + ", " + named(narrow, 1));

        assertThat(refused(service.put(manager, path + "/units/" + unit, terms, version)))
                .isEqualTo("409 scheme-full /scheme too-small");
        assertThat(refused(service.put(COORDINATOR, path + "/convention", convention, version)))
                .isEqualTo("409 scheme-full /schemes too-small");
        assertThat(refused(service.post(manager, path + "/units", in("a".repeat(26)))))
                .isEqualTo("422 scheme-unknown /scheme unknown-code");
        assertThat(refused(service.post(manager, path + "/units", NewCentre.UNIT.replace(": 2", ": 199"))))
                .isEqualTo("409 centre-full /capacity too-large");
    }

    @ParameterizedTest
    @CsvSource({"01/01/2026, 2 expectedReturn IN_THE_PAST", "31/12/2099, ''"})
    void isTheColumnOfADayThatIsOver(String day, String errors) {
        var centre = NewCentre.withTwoVacantBeds();
        var table = "centre;free;retour prévu le\n" + centre.code() + ";1;" + day + "\n";

        var preview = json(
                SentFile.send(COORDINATOR, "kind=AVAILABILITY", SentFile.CSV, table.getBytes(StandardCharsets.UTF_8)),
                201);

        assertThat(preview.path("errors")
                        .valueStream()
                        .map(error -> error.path("row").asInt() + " "
                                + error.path("column").asString() + " "
                                + error.path("code").asString())
                        .collect(Collectors.joining()))
                .isEqualTo(errors);
        assertThat(centre.stateOfBed(0)).isEqualTo("VACANT");
    }

    /** Status, code and fields of a problem. */
    private static String refused(ResponseSpec response) {
        var problem = response.expectBody(JsonNode.class).returnResult().getResponseBody();
        return problem.path("status").asInt() + " " + problem.path("code").asString()
                + problem.path("errors")
                        .valueStream()
                        .map(error -> " " + error.path("pointer").asString() + " "
                                + error.path("code").asString())
                        .collect(Collectors.joining());
    }

    private JsonNode registered(String schemes) {
        var body = "{\"organisation\": \"%s\", \"departement\": \"31\", \"kind\": \"FLAT\", \"convention\": %s}"
                .formatted(manager.organisation(), convention(schemes));
        return NewCentre.registered(body);
    }

    private String unit(String path, String scheme) {
        return json(service.post(manager, path + "/units", in(scheme)), 201)
                .path("unit")
                .asString();
    }

    private static String in(String scheme) {
        return NewCentre.UNIT.replace("\"mode\"", "\"scheme\": \"" + scheme + "\", \"mode\"");
    }

    private static String convention(String schemes) {
        return "{\"capacity\": {\"kind\": \"DEDICATED\"}, \"schemes\": [" + schemes + "]}";
    }

    private static String named(String scheme, int cap) {
        return "{\"scheme\": \"%s\", \"cap\": %d, \"from\": \"2020-01-01\"}".formatted(scheme, cap);
    }

    private static String pathOf(JsonNode centre) {
        return "/v1/centres/" + centre.path("centre").asString();
    }
}
