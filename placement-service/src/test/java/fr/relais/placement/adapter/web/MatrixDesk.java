package fr.relais.placement.adapter.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import fr.relais.placement.RunningPlacement;
import fr.relais.placement.application.MinorHandOvers;
import fr.relais.placement.application.refusal.Reviews;
import fr.relais.testing.TestCaller;
import fr.relais.testing.roles.Cast;
import fr.relais.testing.roles.Relation;
import org.jspecify.annotations.Nullable;

import static fr.relais.placement.RunningPlacement.json;
import static org.awaitility.Awaitility.await;

/** Makes what coordinators and child protection have on their desks, for the role matrix; each by its reference. */
final class MatrixDesk {

    static final String OVERRIDE = "{\"override\":\"PROSECUTOR_REQUEST\"}";

    static final String DRAFT = "{\"answers\":{\"track\":[\"EMERGENCY\"]}}";

    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration OFTEN = Duration.ofMillis(10);
    private static final String BLOCKS = "/v1/coordination/blocks";
    private static final String REVIEWS = "/v1/coordination/refusal-reviews";

    private final MatrixCases cases;
    private final TestCaller first;
    private final TestCaller second;
    private final TestCaller asking;
    private final TestCaller agreeing;
    private final TestCaller departement;

    MatrixDesk(MatrixCases cases, Cast cast) {
        this.cases = cases;
        first = cast.caller("COORDINATOR", Relation.OWN);
        second = cast.caller("COORDINATOR", Relation.OTHER);
        asking = cast.caller("REFERRER", Relation.OWN);
        agreeing = cast.caller("CENTRE", Relation.OTHER);
        departement = cast.caller("CHILD_PROTECTION", Relation.OWN);
    }

    /** A referrer has begun it. */
    String draft() {
        var answer = SERVICE.post(asking, "/v1/drafts", DRAFT);
        answer.expectStatus().isCreated();
        return json(answer).path("draft").stringValue();
    }

    String discardedDraft() {
        var reference = draft();
        Drafting.discard(SERVICE, asking, reference).expectStatus().isNoContent();
        return reference;
    }

    static String blockBody() {
        var until = Instant.now().plus(Duration.ofHours(6)).truncatedTo(ChronoUnit.MILLIS);
        return """
                {"min":1,"max":2,"until":"%s","zones":["75","69"],"languages":["ro"],"genders":["F"]}""".formatted(until);
    }

    String block() {
        var answer = SERVICE.post(first, BLOCKS, blockBody());
        answer.expectStatus().isCreated();
        return json(answer).path("reference").stringValue();
    }

    String activeBlock() {
        return done(block(), BLOCKS + "/%s/approval", OVERRIDE);
    }

    String closedBlock() {
        return done(block(), BLOCKS + "/%s/closure", "{}");
    }

    /** A centre has said a no that somebody has to look at. */
    String review() {
        var refused = cases.asCentre(cases.offered(), "refusal", "{\"reason\":\"ADDICTION\"}");
        return awaited(() -> SERVICE.bean(Reviews.class)
                .undecided()
                .map(review -> review.value().subject())
                .filter(subject -> subject.caseRef().value().equals(refused.coordinated()))
                .map(subject -> subject.ref().value())
                .blockFirst(PATIENCE));
    }

    /** A centre has asked something: the case and the question, as the coordinator knows them. */
    Map<String, String> question() {
        var asked = cases.asCentre(cases.offered(), "question", "{\"code\":\"COT\"}");
        var path = "/v1/coordination/requests/" + asked.coordinated() + "/questions";
        var question =
                json(SERVICE.get(first, path)).at("/questions/0/question").stringValue();
        return Map.of("reference", asked.coordinated(), "question", question);
    }

    String decidedReview() {
        return done(review(), REVIEWS + "/%s/override", "{}");
    }

    String minor() {
        var handedOver = cases.minor();
        return awaited(() -> SERVICE.bean(MinorHandOvers.class)
                .all()
                .filter(one -> one.request().equals(cases.idOf(handedOver)))
                .map(one -> one.ref().value())
                .blockFirst(PATIENCE));
    }

    String acknowledgedMinor() {
        return asDepartement(minor(), "/acknowledgement", "{}");
    }

    String minorWithAdministratorAsked() {
        return asDepartement(acknowledgedMinor(), "/administrator-request", "{}");
    }

    String decidedMinor() {
        return asDepartement(minorWithAdministratorAsked(), "/decision", "{\"decision\":\"NOT_A_MINOR\"}");
    }

    private String asDepartement(String reference, String what, String body) {
        SERVICE.post(departement, "/v1/minors/" + reference + what, body)
                .expectStatus()
                .isOk();
        return reference;
    }

    /** Somebody of the organisation asks for a case, and a person of another one has not agreed yet. */
    String opening() {
        var answer = SERVICE.post(
                asking,
                "/v1/placement-requests/" + cases.searching().request() + "/openings",
                "{\"reason\":\"CENTRE_UNREACHABLE\"}");
        answer.expectStatus().isCreated();
        return json(answer).path("reference").stringValue();
    }

    String agreedOpening() {
        var reference = opening();
        SERVICE.post(agreeing, "/v1/openings/" + reference + "/countersignature", "{}")
                .expectStatus()
                .isOk();
        return reference;
    }

    String reviewedOpening() {
        return done(agreedOpening(), "/v1/coordination/openings/%s/review", "{\"verdict\":\"JUSTIFIED\"}");
    }

    private static String awaited(Supplier<@Nullable String> found) {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(OFTEN)
                .atMost(PATIENCE)
                .until(() -> Optional.ofNullable(found.get()), Optional::isPresent)
                .orElseThrow();
    }

    private String done(String reference, String path, String body) {
        SERVICE.post(second, path.formatted(reference), body).expectStatus().isOk();
        return reference;
    }
}
