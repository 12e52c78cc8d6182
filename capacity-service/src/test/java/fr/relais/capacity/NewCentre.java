package fr.relais.capacity;

import java.util.UUID;

import fr.relais.capacity.application.Centres;
import fr.relais.capacity.domain.centre.CentreCode;
import fr.relais.testing.TestCaller;
import tools.jackson.databind.JsonNode;

import static fr.relais.capacity.RunningService.json;

/**
 * A centre of the running service, with one unit, that no other test uses.
 *
 * @param code by which people know it
 * @param id by which services know it
 */
public record NewCentre(String code, String id, String unit, TestCaller manager) {

    public static final TestCaller COORDINATOR = TestCaller.coordinator();
    /** The second of the two that a centre needs. */
    public static final TestCaller SECOND = TestCaller.as("COORDINATOR", "coordination-2");

    public static final TestCaller PLACEMENT = TestCaller.service("placement-service");

    public static final String UNIT = """
            {"mode": "PER_BED", "capacity": 2, "durationClass": "SHORT",
             "publics": {"ageBands": ["ADULT"], "genders": ["F"], "householdTypes": ["SINGLE"]},
             "features": ["STEP_FREE"],
             "languages": [{"code": "pcm", "level": "BASIC"}, {"code": "fr", "level": "NATIVE"}]}
            """;

    private static final RunningService SERVICE = RunningService.shared();

    /** Two beds, both vacant. */
    public static NewCentre withTwoVacantBeds() {
        var organisation = "org-" + UUID.randomUUID();
        var manager = TestCaller.centre(organisation);
        var registration = """
                {"organisation": "%s", "departement": "31", "kind": "FLAT"}""".formatted(organisation);
        var code = registered(registration).path("centre").asString();
        var path = "/v1/centres/" + code + "/units";
        var unit = json(SERVICE.post(manager, path, UNIT), 201).path("unit").asString();
        json(SERVICE.post(manager, path + "/" + unit + "/vacancies", "{\"beds\": 2}"), 200);
        return new NewCentre(code, idOf(code), unit, manager);
    }

    /** A member, on the word of two coordinators. */
    public static JsonNode registered(String registration) {
        var vouched = json(SERVICE.post(COORDINATOR, "/v1/centres", registration), 201);
        var path = "/v1/centres/" + vouched.path("centre").asString();
        return json(SERVICE.post(SECOND, path + "/validation", "{}"), 200);
    }

    private static String idOf(String code) {
        return SERVICE.bean(Centres.class)
                .open(new CentreCode(code))
                .block()
                .read()
                .value()
                .id()
                .toString();
    }

    /** Where services hold beds of a centre that people know by this code. */
    public static String holdPath(String code, UUID hold) {
        return "/internal/v1/centres/" + idOf(code) + "/holds/" + hold;
    }

    public String path() {
        return "/v1/centres/" + code;
    }

    public String unitPath() {
        return path() + "/units/" + unit;
    }

    public String holdPath(UUID hold) {
        return "/internal/v1/centres/" + id + "/holds/" + hold;
    }

    public String placing(int people) {
        return "{\"unit\": \"%s\", \"people\": %d, \"clock\": \"EMERGENCY\"}".formatted(unit, people);
    }

    /** The state of a bed on the board. */
    public String stateOfBed(int number) {
        return board().at("/units/0/beds/" + number + "/state").asString();
    }

    public JsonNode board() {
        return json(SERVICE.get(manager, path()), 200);
    }
}
