package fr.relais.sandbox.journey;

import java.math.BigInteger;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.sandbox.journey.RequestForm.aRequest;
import static fr.relais.sandbox.journey.RequestForm.person;
import static fr.relais.sandbox.journey.UnitForm.aRoom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Bad input gets a clear problem and changes nothing. */
@ExtendWith(Staging.class)
class BadInputJourney {

    static Stream<Arguments> badRequests() {
        return Stream.of(
                sent("no body", "", BadInput.whole(400, "body-required")),
                sent("only blanks", "  ", BadInput.whole(400, "body-required")),
                sent("not JSON", "{\"" + Confided.in("half a body") + "\":", BadInput.whole(400, "malformed-body")),
                sent(
                        "a field twice",
                        "{\"track\":\"LOCAL\",\"track\":\"LOCAL\"}",
                        BadInput.whole(400, "malformed-body")),
                sent("an array", "[]", BadInput.in("", "wrong-type")),
                sent("more than 64 KiB", large(), BadInput.whole(413, "body-too-large")),
                sent("21 levels", nested(21), BadInput.whole(400, "malformed-body")),
                sent(
                        "an unknown field",
                        aRequest().with(Confided.in("name of a field"), true),
                        BadInput.in("", "unknown-field")),
                sent("a code of the wrong type", aRequest().with("track", 1), BadInput.in("/track", "wrong-type")),
                sent(
                        "an unknown track",
                        aRequest().with("track", Confided.in("value of a code")),
                        BadInput.in("/track", "unknown-code")),
                sent("no tier", aRequest().without("dangerTier"), BadInput.in("/dangerTier", "required")),
                sent(
                        "a need that is a number",
                        aRequest().with("needs", List.of(-1)),
                        BadInput.in("/needs/0", "wrong-type")),
                sent("a need twice", aRequest().needing("PETS", "PETS"), BadInput.in("/needs/1", "duplicate")),
                sent("nobody", aRequest().people(), BadInput.in("/household/people", "too-few")),
                sent(
                        "thirteen people",
                        aRequest().with("household", people(13)),
                        BadInput.in("/household/people", "too-many")),
                sent(
                        "an unknown age band",
                        aRequest().people(person(Confided.in("age band"), "F")),
                        BadInput.in("/household/people/0/ageBand", "unknown-code")),
                sent(
                        "a child said to be of age",
                        aRequest().people(adult("CHILD")),
                        BadInput.in("/household/people/0/ageStatus", "contradicts")),
                sent(
                        "an unknown département",
                        aRequest().awayFrom(Confided.in("danger zone")),
                        BadInput.in("/dangerZones/0", "unknown-code")),
                sent(
                        "removal from nowhere",
                        aRequest().with("relocation", "REMOVAL_REQUIRED"),
                        BadInput.in("/dangerZones", "required")),
                sent(
                        "local beside the danger",
                        aRequest().onlyIn("92").with("dangerZones", List.of("75")),
                        BadInput.in("/localZones", "contradicts")),
                sent("no agreement", aRequest().without("agreement"), BadInput.in("/agreement", "required")),
                sent(
                        "a no to being looked for",
                        aRequest().with("agreement", Map.of("toBeLookedFor", false)),
                        BadInput.in("/agreement/toBeLookedFor", "required")));
    }

    @ParameterizedTest
    @MethodSource("badRequests")
    void takesNoRequestItCannotUnderstand(Object body, BadInput expected, World world) {
        var association = world.association();
        var before = association.requests();

        var answer = association.referrer().post(Association.REQUESTS, body);

        assertThat(BadInput.of(answer)).isEqualTo(expected);
        assertThat(answer.body().path("correlationId").asString()).isNotBlank();
        Confided.isNotIn("an error", answer.body());
        assertThat(association.requests()).isEqualTo(before);
    }

    static Stream<Arguments> badUnits() {
        return Stream.of(
                sent("minus one place", aRoom().with("capacity", -1), BadInput.in("/capacity", "too-small")),
                sent("no place", aRoom().with("capacity", 0), BadInput.in("/capacity", "too-small")),
                sent("half a place", aRoom().with("capacity", 0.5), BadInput.in("/capacity", "wrong-type")),
                sent(
                        "a place in words",
                        aRoom().with("capacity", Confided.in("number in words")),
                        BadInput.in("/capacity", "wrong-type")),
                sent(
                        "an absurd number",
                        aRoom().with("capacity", BigInteger.TEN.pow(40)),
                        BadInput.in("/capacity", "too-large")),
                sent("minus one cot", aRoom().with("cots", -1), BadInput.in("/cots", "too-small")),
                sent(
                        "an unknown feature",
                        aRoom().features(Confided.in("feature of a unit")),
                        BadInput.in("/features/0", "unknown-code")));
    }

    @ParameterizedTest
    @MethodSource("badUnits")
    void declaresNoUnitItCannotUnderstand(Object body, BadInput expected, World world) {
        var centre = world.centre(world.departement());
        var before = centre.read();

        var answer = centre.manager().post(centre.path() + "/units", body);

        assertThat(BadInput.of(answer)).isEqualTo(expected);
        Confided.isNotIn("an error", answer.body());
        assertThat(centre.read().body()).isEqualTo(before.body());
    }

    @Test
    void takesOnlyJson(World world) {
        var association = world.association();
        var before = association.requests();
        var request = association
                .referrer()
                .request(Association.REQUESTS)
                .header("Content-Type", "text/plain")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(aRequest().body().toString()));

        var answer = association.referrer().send(request);

        assertThat(BadInput.of(answer)).isEqualTo(BadInput.whole(415, "unsupported-media-type"));
        assertThat(association.requests()).isEqualTo(before);
    }

    private static Arguments sent(String what, Object body, BadInput expected) {
        var sent = body instanceof RequestForm form ? form.body() : body instanceof UnitForm unit ? unit.body() : body;
        return arguments(Named.of(what, sent), Named.of(expected.code(), expected));
    }

    private static String large() {
        return "{\"track\":\"" + "A".repeat(64 * 1024) + "\"}";
    }

    private static String nested(int levels) {
        return "{\"needs\":" + "[".repeat(levels - 1) + "]".repeat(levels - 1) + "}";
    }

    private static Map<String, Object> people(int count) {
        return Map.of("people", Collections.nCopies(count, person("ADULT", "F")));
    }

    private static Map<String, Object> adult(String ageBand) {
        return Map.of("ageBand", ageBand, "gender", "F", "ageStatus", "ADULT");
    }
}
