package fr.relais.placement.adapter.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import fr.relais.placement.Bodies;
import fr.relais.placement.RunningPlacement;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.testing.TestCaller.centre;
import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.rapporteur;
import static fr.relais.testing.TestCaller.referrer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Blocks over HTTP: two coordinators, and what cannot be understood. */
class BlockRoutesTest {

    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final String BLOCKS = "/v1/coordination/blocks";
    private static final TestCaller FIRST = coordinator();
    private static final TestCaller SECOND =
            new TestCaller("second-coordinator", TestCaller.ON_CALL, List.of("COORDINATOR"), List.of());
    private static final String OVERRIDE = "{\"override\":\"PROSECUTOR_REQUEST\"}";

    @BeforeAll
    static void announce() {
        SERVICE.post(coordinator(), "/v1/organisations", """
                {"organisation":"referrer-block","kind":"ASSOCIATION","departement":"75"}""");
        var id = UUID.randomUUID().toString();
        SERVICE.announce(id, 1, Bodies.centre(id, 1, "05", "VACANT", "VACANT", "VACANT"));
    }

    private static String in(Duration time) {
        return Instant.now().plus(time).truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static String body(int min, int max) {
        return """
                {"min":%d,"max":%d,"until":"%s","zones":["75","69"],"languages":["ro"],"genders":["F"]}""".formatted(min, max, in(Duration.ofHours(6)));
    }

    private static String requested(int min, int max) {
        var answer = SERVICE.post(FIRST, BLOCKS, body(min, max));
        answer.expectStatus().isCreated();
        return BLOCKS + "/" + json(answer).path("reference").stringValue();
    }

    private static JsonNode read(String block) {
        return json(SERVICE.get(FIRST, block));
    }

    private static String active(int min, int max) {
        var block = requested(min, max);
        SERVICE.post(SECOND, block + "/approval", OVERRIDE).expectStatus().isOk();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> read(block).path("kept").size() > 0);
        return block;
    }

    private static JsonNode problem(int status, String path, String body) {
        var answer = SERVICE.post(FIRST, path, body);
        answer.expectStatus().isEqualTo(status);
        return json(answer);
    }

    @Test
    void leadsFromTwoPeoplesWordToThePlacesGivenBack() {
        var block = active(1, 2);
        var seen = read(block);
        assertThat(seen.path("status").stringValue()).isEqualTo("ACTIVE");
        assertThat(seen.path("codeName").stringValue()).matches("[A-Z]+-[A-Z]+");
        assertThat(seen.path("zones").toString()).isEqualTo("[\"69\",\"75\"]");
        assertThat(seen.at("/approval/override").stringValue()).isEqualTo("PROSECUTOR_REQUEST");

        var person = SERVICE.post(FIRST, block + "/requests", person());
        person.expectStatus().isCreated();
        assertThat(json(person).path("track").stringValue()).isEqualTo("EMERGENCY");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> read(block).at("/requests/0/status").stringValue().equals("OFFERED"));
        SERVICE.post(FIRST, block + "/closure", "{}").expectStatus().isOk();

        await().until(() -> RunningPlacement.CAPACITY.calls().stream().anyMatch(call -> call.contains("BLOCK_CLOSED")));
        assertThat(RunningPlacement.CAPACITY.calls()).anyMatch(call -> call.contains("\"outOf\""));
        assertThat(read(block).path("status").stringValue()).isEqualTo("CLOSED");
        assertThat(read(block).path("requests")).hasSize(1);
        assertThat(read(block).path("kept")).isEmpty();
    }

    private static String person() {
        return Bodies.request()
                .replace("\"track\":\"EMERGENCY\"", "\"organisation\":\"referrer-block\"")
                .replace("NO_PREFERENCE", "REMOVAL_REQUIRED");
    }

    @Test
    void takesTwoPeople() {
        var block = requested(1, 2);

        assertThat(problem(409, block + "/approval", OVERRIDE).path("code").stringValue())
                .isEqualTo("same-person");
        assertThat(read(block).path("status").stringValue()).isEqualTo("REQUESTED");
    }

    @Test
    void asksForAReasonBeyondTheShare() {
        var block = requested(1, 400);

        var answer = SERVICE.post(SECOND, block + "/approval", "{}");

        answer.expectStatus().isBadRequest();
        assertThat(json(answer).path("errors").toString()).contains("/override", "required");
        assertThat(read(block).path("status").stringValue()).isEqualTo("REQUESTED");
    }

    @Test
    void showsWhatItWouldDo() {
        var impact = json(SERVICE.get(SECOND, requested(1, 2) + "/impact"));

        assertThat(impact.path("people").intValue()).isEqualTo(2);
        assertThat(impact.path("freshVacancies").intValue()).isPositive();
        assertThat(impact.propertyNames())
                .containsExactly("freshVacancies", "keptByBlocks", "share", "people", "beds", "delayed", "narrowed");
    }

    @ParameterizedTest(name = "{0} => {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            "min":4 -> "min":0                               | /min         | too-small
            "min":4 -> "min":10                              | /max         | contradicts
            "max":9 -> "max":501                             | /max         | too-large
            "max":9 -> "max":"nine"                          | /max         | wrong-type
            "zones":["75","69"] -> "zones":[]                | /zones       | required
            "zones":["75","69"] -> "zones":["75","99"]       | /zones/1     | unknown-code
            "zones":["75","69"] -> "zones":["75","75"]       | /zones/1     | duplicate
            "languages":["ro"] -> "languages":["roman"]      | /languages/0 | unknown-code
            "genders":["F"] -> "genders":["W"]               | /genders/0   | unknown-code
            "genders":["F"] -> "codeName":"Rose"             |              | unknown-field
            "until":"SOON" -> "until":"tomorrow"             | /until       | unknown-code
            "until":"SOON" -> "until":"YESTERDAY"            | /until       | too-small
            "until":"SOON" -> "until":"IN_EIGHT_DAYS"        | /until       | too-large
            "until":"SOON" -> "until":"SOON","from":"YESTERDAY" | /from     | too-small
            "until":"SOON" -> "until":"SOON","from":"IN_TWO_DAYS" | /until  | contradicts
            "until":"SOON" -> "until":"IN_A_YEAR","from":"IN_A_YEAR_LESS" | /from | too-large
            """)
    void namesTheFieldThatIsWrong(String change, String pointer, String code) {
        var sides = change.split(" -> ");
        var sound = """
                {"min":4,"max":9,"until":"SOON","zones":["75","69"],"languages":["ro"],"genders":["F"]}""";
        var before = json(SERVICE.get(FIRST, BLOCKS)).path("blocks").size();

        var problem = problem(400, BLOCKS, dated(sound.replace(sides[0], sides[1])));

        assertThat(problem.path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").stringValue() + " "
                                + error.path("code").stringValue()))
                .containsExactly((pointer == null ? "" : pointer) + " " + code);
        assertThat(json(SERVICE.get(FIRST, BLOCKS)).path("blocks").size()).isEqualTo(before);
    }

    private static String dated(String body) {
        return body.replace("SOON", in(Duration.ofHours(6)))
                .replace("YESTERDAY", in(Duration.ofDays(-1)))
                .replace("IN_EIGHT_DAYS", in(Duration.ofDays(8)))
                .replace("IN_TWO_DAYS", in(Duration.ofDays(2)))
                .replace("IN_A_YEAR_LESS", in(Duration.ofDays(360)))
                .replace("IN_A_YEAR", in(Duration.ofDays(365)));
    }

    @Test
    void letsNobodyComeOutOfWhatHasNotBegunOrIsOver() {
        var block = requested(1, 2);

        assertThat(problem(409, block + "/requests", person()).path("code").stringValue())
                .isEqualTo("block-not-begun");
        SERVICE.post(SECOND, block + "/closure", "{}").expectStatus().isOk();
        assertThat(problem(409, block + "/requests", person()).path("code").stringValue())
                .isEqualTo("block-closed");
        assertThat(problem(409, block + "/approval", OVERRIDE).path("code").stringValue())
                .isEqualTo("block-closed");
    }

    @Test
    void namesWhatIsWrongAboutAPersonAndTakesNobody() {
        var block = active(1, 1);
        var stranger = person().replace("referrer-block", "referrer-nobody");
        var unwilling = person().replace("\"toBeLookedFor\":true", "\"toBeLookedFor\":false");

        assertThat(problem(400, block + "/requests", stranger).path("errors").toString())
                .contains("/organisation", "unknown-code");
        assertThat(problem(400, block + "/requests", unwilling).path("errors").toString())
                .contains("/agreement/toBeLookedFor", "required");
        assertThat(read(block).path("requests")).isEmpty();
        SERVICE.post(FIRST, block + "/closure", "{}").expectStatus().isOk();
    }

    static Stream<TestCaller> others() {
        return Stream.of(referrer("referrer-block"), centre("centre-05"), rapporteur(), TestCaller.auditor());
    }

    @ParameterizedTest
    @MethodSource("others")
    void isNotThereForAnybodyElse(TestCaller caller) {
        var block = requested(1, 2);

        SERVICE.get(caller, block).expectStatus().isNotFound();
        SERVICE.get(caller, block + "/impact").expectStatus().isNotFound();
        SERVICE.post(caller, BLOCKS, body(1, 2)).expectStatus().isNotFound();
        SERVICE.post(caller, block + "/approval", OVERRIDE).expectStatus().isNotFound();
        SERVICE.post(caller, block + "/closure", "{}").expectStatus().isNotFound();
        SERVICE.post(caller, block + "/requests", person()).expectStatus().isNotFound();
        assertThat(read(block).path("status").stringValue()).isEqualTo("REQUESTED");
    }
}
