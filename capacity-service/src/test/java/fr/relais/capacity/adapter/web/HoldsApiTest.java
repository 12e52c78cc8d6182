package fr.relais.capacity.adapter.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import fr.relais.capacity.NewCentre;
import fr.relais.capacity.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static fr.relais.capacity.NewCentre.PLACEMENT;
import static fr.relais.capacity.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

/** Holds beyond the plain one: blocks, separation, more time, and what is given back before it comes. */
class HoldsApiTest {

    private static final String CONFIRM = "{\"fence\": %d, \"reservedUntil\": \"2099-01-01T00:00:00Z\"}";
    private static final String GROUP = "\"separation\": [\"" + "g".repeat(26) + "\"]";

    private final RunningService service = RunningService.shared();
    private final NewCentre centre = NewCentre.withTwoVacantBeds();

    @Test
    void refusesAHoldThatWasGivenBackBeforeItCame() {
        var hold = UUID.randomUUID();
        json(service.post(PLACEMENT, centre.holdPath(hold) + "/release", "{\"cause\": \"WITHDRAWN\"}"), 200);

        assertProblem(place(hold, centre.placing(1), 409), "hold-ended");
        assertThat(centre.stateOfBed(0)).isEqualTo("VACANT");
    }

    @Test
    void extendsAHoldOnce() {
        var hold = UUID.randomUUID();
        var placed = place(hold, centre.placing(1).replace("EMERGENCY", "ORIENTED"), 200);
        var fence = "{\"fence\": " + placed.path("fence").asLong() + "}";

        var extended = json(service.post(PLACEMENT, centre.holdPath(hold) + "/extension", fence), 200);

        assertThat(Duration.between(expiry(placed), expiry(extended))).isEqualTo(Duration.ofHours(48));
        assertProblem(
                json(service.post(PLACEMENT, centre.holdPath(hold) + "/extension", fence), 409), "already-extended");
        assertProblem(
                json(service.post(PLACEMENT, centre.holdPath(hold) + "/extension", "{\"fence\": 99}"), 409),
                "fence-outdated");
        assertProblem(
                json(service.post(PLACEMENT, centre.holdPath(UUID.randomUUID()) + "/extension", fence), 409),
                "hold-lapsed");
        var tonight = UUID.randomUUID();
        var next = "{\"fence\": "
                + place(tonight, centre.placing(1), 200).path("fence").asLong() + "}";
        assertProblem(
                json(service.post(PLACEMENT, centre.holdPath(tonight) + "/extension", next), 409),
                "clock-not-oriented");
    }

    @Test
    void expectsNobodyUntilAMomentThatHasPassed() {
        var hold = UUID.randomUUID();
        var fence = place(hold, centre.placing(1), 200).path("fence").asLong();
        var past = CONFIRM.formatted(fence).replace("2099", "2020");

        var problem = json(service.post(PLACEMENT, centre.holdPath(hold) + "/confirm", past), 400);

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/reservedUntil");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("too-small");
        assertThat(centre.stateOfBed(0)).isEqualTo("HELD");
    }

    @Test
    void keepsForNobodyWhatTheCentreHasRefusedUntilItIsReleased() {
        var hold = UUID.randomUUID();
        var fence = place(hold, centre.placing(2), 200).path("fence").asLong();
        var path = centre.holdPath(hold);

        var reviewed = json(service.put(PLACEMENT, path + "/review", "{\"fence\": %d}".formatted(fence), ""), 200);

        assertThat(reviewed.path("kind").asString()).isEqualTo("REVIEW");
        assertThat(reviewed.path("state").asString()).isEqualTo("HELD");
        assertThat(Duration.between(Instant.now(), expiry(reviewed)))
                .isBetween(Duration.ofHours(23), Duration.ofHours(24));
        assertThat(kindsListedOf(hold)).containsExactly("REVIEW");
        assertProblem(place(UUID.randomUUID(), centre.placing(1), 409), "no-vacancy");
        assertProblem(
                json(service.post(PLACEMENT, path + "/confirm", CONFIRM.formatted(fence)), 409), "hold-under-review");
        json(
                service.post(PLACEMENT, path + "/release", "{\"fence\": %d, \"cause\": \"REFUSED\"}".formatted(fence)),
                200);
        assertThat(centre.stateOfBed(0)).isEqualTo("VACANT");
        json(service.put(centre.manager(), path + "/review", "{\"fence\": %d}".formatted(fence), ""), 404);
    }

    @Test
    void keepsApartWhoMustNotMeet() {
        var body = centre.placing(1).replace("\"clock\"", GROUP + ", \"clock\"");
        place(UUID.randomUUID(), body, 200);

        assertProblem(place(UUID.randomUUID(), body, 409), "separated");
        place(UUID.randomUUID(), centre.placing(1), 200);
    }

    @Test
    void drawsOnABlockAndListsWhatItIs() {
        var block = UUID.randomUUID();
        place(block, blocking(Instant.now().plus(Duration.ofDays(3))), 200);
        assertProblem(
                json(service.post(PLACEMENT, centre.holdPath(block) + "/confirm", CONFIRM.formatted(1)), 409),
                "hold-is-block");
        assertThat(kindsListedOf(block)).containsExactly("BLOCK");

        place(UUID.randomUUID(), drawingOn(block), 200);
        place(UUID.randomUUID(), drawingOn(block), 200);

        assertProblem(place(UUID.randomUUID(), drawingOn(block), 409), "block-over");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"P8D, too-large", "PT-1H, too-small"})
    void refusesABlockWhoseWindowIsNone(Duration until, String code) {
        var problem = place(UUID.randomUUID(), blocking(Instant.now().plus(until)), 400);

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/until");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} for {1} -> {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "people": 1            | "people": 0                                | /people       | too-small
            "people": 1            | "people": 100000                           | /people       | too-large
            "people": 1            | "people": 1, "infants": 2                  | /infants      | contradicts
            "people": 1            | "people": 1, "separation": ["Ms X"]        | /separation/0 | unknown-code
            "people": 1            | "people": 1, "outOf": "the block"          | /outOf        | unknown-code
            "people": 1            | "people": 1, "kind": "BLOCK"               | /until        | required
            "people": 1            | "people": 1, "kind": "REVIEW"              | /kind         | unknown-code
            "clock": "EMERGENCY"   | "clock": "TOMORROW"                        | /clock        | unknown-code
            """)
    void namesWhatIsWrongWithAHold(String good, String bad, String pointer, String code) {
        var problem = place(UUID.randomUUID(), centre.placing(1).replace(good, bad), 400);

        assertThat(problem.path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString() + " "
                                + error.path("code").asString()))
                .contains(pointer + " " + code);
    }

    private List<String> kindsListedOf(UUID hold) {
        return json(service.get(PLACEMENT, "/internal/v1/holds?olderThanSeconds=0&limit=100"), 200)
                .path("holds")
                .valueStream()
                .filter(listed -> listed.path("hold").asString().equals(hold.toString()))
                .map(listed -> listed.path("kind").asString())
                .toList();
    }

    private JsonNode place(UUID hold, String body, int status) {
        return json(service.put(PLACEMENT, centre.holdPath(hold), body, ""), status);
    }

    private String blocking(Instant until) {
        return "{\"unit\": \"%s\", \"kind\": \"BLOCK\", \"people\": 2, \"until\": \"%s\"}"
                .formatted(centre.unit(), until);
    }

    private String drawingOn(UUID block) {
        return centre.placing(1).replace("\"clock\"", "\"outOf\": \"" + block + "\", \"clock\"");
    }

    private static Instant expiry(JsonNode hold) {
        return Instant.parse(hold.path("expiresAt").asString());
    }

    private static void assertProblem(JsonNode problem, String code) {
        assertThat(problem.path("code").asString()).isEqualTo(code);
    }
}
