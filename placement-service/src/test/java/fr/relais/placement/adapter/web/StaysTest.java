package fr.relais.placement.adapter.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import fr.relais.placement.RunningPlacement;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.placement.adapter.web.Living.REFERRER;
import static fr.relais.testing.TestCaller.auditor;
import static fr.relais.testing.TestCaller.centre;
import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.rapporteur;
import static fr.relais.testing.TestCaller.service;
import static org.assertj.core.api.Assertions.assertThat;

/** A stay over HTTP: what its centre records, what is refused and why, and who sees it. */
class StaysTest {

    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final String UNKNOWN = "abcdefghijklmnopqrstuvwxyz";
    private static Living here;

    @BeforeAll
    static void live() {
        here = Living.in("12");
    }

    private static LocalDate today() {
        return Instant.now().atZone(ZoneId.of("Europe/Paris")).toLocalDate();
    }

    /** TODAY, YESTERDAY, TOMORROW, NOW, SOON and BEFORE stand for what they say. */
    private static String dated(String body) {
        return body.replace("TODAY", today().toString())
                .replace("YESTERDAY", today().minusDays(1).toString())
                .replace("TOMORROW", today().plusDays(1).toString())
                .replace("NOW", Instant.now().toString())
                .replace("SOON", Instant.now().plusSeconds(3600).toString())
                .replace("BEFORE", Instant.now().minusSeconds(86_400).toString());
    }

    @ParameterizedTest(name = "{0} {1} => {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            absence               | {"since":"SOON","minor":false}                                    | /since               | in-the-future
            absence               | {"since":"BEFORE","minor":false}                                  | /since               | before-arrival
            absence               | {"since":"yesterday","minor":false}                               | /since               | unknown-code
            absence               | {"since":"NOW"}                                                   | /minor               | required
            absence               | {"since":"NOW","minor":"no"}                                      | /minor               | wrong-type
            absence               | {"since":"NOW","minor":false,"expectedReturn":"BEFORE"}           | /expectedReturn      | contradicts
            absence               | {"since":"NOW","minor":false,"why":"family"}                      |                      | unknown-field
            danger                | {}                                                                | /inDanger            | required
            reviews               | {"kind":"STAY","heldOn":"TOMORROW"}                               | /heldOn              | in-the-future
            reviews               | {"kind":"STAY","heldOn":"YESTERDAY"}                              | /heldOn              | before-arrival
            reviews               | {"kind":"STAY","heldOn":"2026-02-30"}                             | /heldOn              | unknown-code
            reviews               | {"kind":"STAY","heldOn":"+99999-01-01"}                           | /heldOn              | unknown-code
            reviews               | {"kind":"STAY","heldOn":"TODAY","nextOn":"TODAY"}                 | /nextOn              | in-the-past
            reviews               | {"kind":"STAY","heldOn":"TODAY","nextOn":"2020-01-01"}            | /nextOn              | in-the-past
            reviews               | {"kind":"STAY","heldOn":"TODAY","nextOn":"2099-01-01"}            | /nextOn              | too-late
            reviews               | {"kind":"TRANSITION","heldOn":"TODAY","nextOn":"TOMORROW"}        | /nextOn              | unsupported
            reviews               | {"kind":"OTHER","heldOn":"TODAY"}                                 | /kind                | unknown-code
            identification-review | {"reasonableGroundsOn":"TOMORROW","regime":"FRENCH_LAW"}          | /reasonableGroundsOn | in-the-future
            identification-review | {"reasonableGroundsOn":"2001-01-01","regime":"FRENCH_LAW"}        | /reasonableGroundsOn | too-early
            identification-review | {"reasonableGroundsOn":"TODAY","regime":"MINE"}                   | /regime              | unknown-code
            transition            | {"dueIn":"2020-01"}                                               | /dueIn               | in-the-past
            transition            | {"dueIn":"2099-01"}                                               | /dueIn               | too-late
            transition            | {"dueIn":"2027-03-14"}                                            | /dueIn               | unknown-code
            rights-information    | {"families":[],"language":"fr","interpreter":false,"toldOn":"TODAY"}            | /families   | too-few
            rights-information    | {"families":["VOTE"],"language":"fr","interpreter":false,"toldOn":"TODAY"}      | /families/0 | unknown-code
            rights-information    | {"families":["CARE","CARE"],"language":"fr","interpreter":false,"toldOn":"TODAY"} | /families/1 | duplicate
            rights-information    | {"families":["CARE"],"language":"zzz","interpreter":false,"toldOn":"TODAY"}     | /language   | unknown-code
            rights-information    | {"families":["CARE"],"language":"fr","interpreter":false,"toldOn":"TOMORROW"}   | /toldOn     | in-the-future
            rights-information    | {"families":["CARE"],"language":"fr","interpreter":false,"toldOn":"YESTERDAY"}  | /toldOn     | before-arrival
            """)
    void namesTheFieldThatIsWrongAndRecordsNothing(String what, String body, String pointer, String code) {
        var before = here.read();

        var answer = here.record(what, dated(body));

        answer.expectStatus().isBadRequest();
        assertThat(errors(json(answer))).contains((pointer == null ? "" : pointer) + " " + code);
        assertThat(here.read()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} => {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {"destination":"SOMEWHERE"}                              | /destination | unknown-code
            {"destination":"TRANSFERRED"}                            | /destination | unsupported
            {"destination":"UNRECORDED"}                             | /destination | unsupported
            {"leftAt":"NOW"}                                         | /destination | required
            {"destination":"OWN_HOME","leftAt":"SOON"}               | /leftAt      | in-the-future
            {"destination":"OWN_HOME","leftAt":"BEFORE"}             | /leftAt      | before-arrival
            {"destination":"OWN_HOME","address":"somewhere"}         |              | unknown-field
            """)
    void aDepartureThatCannotBeEndsNothing(String body, String pointer, String code) {
        var answer = here.departure(dated(body));

        answer.expectStatus().isBadRequest();
        assertThat(errors(json(answer))).contains((pointer == null ? "" : pointer) + " " + code);
        assertThat(here.status()).isEqualTo("ACTIVE");
    }

    @Test
    void aDepartureNeedsADestination() {
        var answer = SERVICE.post(here.centreCaller(), "/v1/offers/" + here.stay() + "/departure", "");

        answer.expectStatus().isBadRequest();
        assertThat(json(answer).path("code").stringValue()).isEqualTo("body-required");
        assertThat(here.status()).isEqualTo("ACTIVE");
    }

    private static List<String> errors(JsonNode problem) {
        return problem.path("errors")
                .valueStream()
                .map(error -> error.path("pointer").stringValue() + " "
                        + error.path("code").stringValue())
                .toList();
    }

    static Stream<TestCaller> others() {
        return Stream.of(
                centre("centre-other"), REFERRER, coordinator(), auditor(), rapporteur(), service("capacity-service"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void anotherOnesStayIsNotThere(TestCaller caller) {
        var foreign = SERVICE.get(caller, "/v1/stays/" + here.stay());
        var absent = SERVICE.get(caller, "/v1/stays/" + UNKNOWN);

        foreign.expectStatus().isNotFound();
        assertThat(json(foreign).path("title")).isEqualTo(json(absent).path("title"));
        SERVICE.post(caller, "/v1/stays/" + here.stay() + "/danger", "{\"inDanger\":true}")
                .expectStatus()
                .isNotFound();
        SERVICE.post(caller, "/v1/offers/" + here.stay() + "/departure", "{\"destination\":\"UNKNOWN\"}")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void onlyTheCoordinatorSeesTheStaysOfTheCountry() {
        for (var caller : List.of(here.centreCaller(), REFERRER, auditor(), rapporteur())) {
            SERVICE.get(caller, "/v1/coordination/stays").expectStatus().isNotFound();
        }
        SERVICE.get(REFERRER, "/v1/stays").expectStatus().isNotFound();
        var seen = json(SERVICE.get(coordinator(), "/v1/coordination/stays")).path("stays");

        var ours = seen.valueStream()
                .filter(line -> line.path("departement").stringValue().equals("12"))
                .toList();
        assertThat(ours).hasSize(1);
        assertThat(ours.get(0).propertyNames())
                .containsExactlyInAnyOrder(
                        "reference", "status", "centre", "departement", "unit", "arrivedAt", "tasks");
        assertThat(seen.toString()).doesNotContain(here.stay(), here.request(), "referrer-stays", "centre-12");
        var reference = ours.get(0).path("reference").stringValue();
        SERVICE.get(coordinator(), "/v1/coordination/stays/" + reference)
                .expectStatus()
                .isOk();
        var nothing = SERVICE.post(coordinator(), "/v1/coordination/stays/" + reference + "/transfer-end", "{}");
        nothing.expectStatus().isEqualTo(409);
        assertThat(json(nothing).path("code").stringValue()).isEqualTo("no-transfer");
    }

    @Test
    void theReferrerSeesThatSheIsThereAndNothingOfHowItGoes() {
        var before = here.readRequest();

        here.record("danger", "{\"inDanger\":true}").expectStatus().isOk();

        assertThat(here.readRequest()).isEqualTo(before);
        here.record("danger", "{\"inDanger\":false}").expectStatus().isOk();
    }

    @Test
    void nobodyLeavesBeforeSheHasArrived() {
        var living = Living.expectedIn("88");

        var gone = living.departure("{\"destination\":\"OWN_HOME\"}");

        gone.expectStatus().isEqualTo(409);
        assertThat(json(gone).path("code").stringValue()).isEqualTo("not-arrived");
        assertThat(living.status()).isEqualTo("PLANNED");
        assertThat(living.requestStatus()).isEqualTo("CONFIRMED");
    }

    @Test
    void aStayFromTheExpectationToTheDeparture() {
        var living = Living.expectedIn("24");
        assertThat(living.status()).isEqualTo("PLANNED");
        var early = living.record("absence", dated("{\"since\":\"NOW\",\"minor\":false}"));
        early.expectStatus().isEqualTo(409);
        assertThat(json(early).path("code").stringValue()).isEqualTo("stay-not-begun");

        living.arrive();
        living.record("absence", dated("{\"since\":\"NOW\",\"minor\":false}"))
                .expectStatus()
                .isOk();
        assertThat(living.status()).isEqualTo("ABSENT");
        var other = living.record("absence", dated("{\"since\":\"NOW\",\"minor\":true}"));
        assertThat(json(other).path("code").stringValue()).isEqualTo("already-absent");
        living.record("return", "{}").expectStatus().isOk();
        living.record("reviews", dated("{\"kind\":\"STAY\",\"heldOn\":\"TODAY\"}"))
                .expectStatus()
                .isOk();
        living.record("rights-information", dated("""
                        {"families":["CARE","JUSTICE"],"language":"bin","interpreter":true,"toldOn":"TODAY"}""")).expectStatus().isOk();
        assertThat(living.read().path("nextReviewOn").stringValue())
                .isEqualTo(today().plusMonths(6).toString());
        assertThat(living.read().path("rightsToExplain")).hasSize(3);
        assertThat(json(SERVICE.get(living.centreCaller(), "/v1/stays")).path("stays"))
                .hasSize(1);

        living.departure("{\"destination\":\"SUPPORTED_HOUSING\"}")
                .expectStatus()
                .isOk();
        assertThat(living.requestStatus()).isEqualTo("ENDED");
        assertThat(living.read().propertyNames())
                .containsExactlyInAnyOrder("stay", "status", "unit", "arrivedAt", "leftAt", "destination", "tasks");
        assertThat(json(SERVICE.get(living.centreCaller(), "/v1/stays")).path("stays"))
                .isEmpty();
    }
}
