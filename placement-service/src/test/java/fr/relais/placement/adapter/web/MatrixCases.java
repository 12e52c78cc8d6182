package fr.relais.placement.adapter.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import fr.relais.placement.Bodies;
import fr.relais.placement.RunningPlacement;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.domain.request.OutwardStatus;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.testing.TestCaller;
import fr.relais.testing.roles.Cast;
import fr.relais.testing.roles.Relation;

import static fr.relais.placement.RunningPlacement.json;
import static org.awaitility.Awaitility.await;

/**
 * Makes requests in each state for the role matrix, by HTTP: of an organisation that refers people and has the one
 * centre of a département, so that it is on both sides of each.
 */
final class MatrixCases {

    static final String THERE = "48";

    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration OFTEN = Duration.ofMillis(10);
    private static final String REQUESTS = "/v1/placement-requests";

    /** Nobody has a place there. */
    private static final String NOWHERE = "51";

    private final TestCaller referrer;
    private final TestCaller centre;

    MatrixCases(Cast cast) {
        referrer = cast.caller("REFERRER", Relation.OWN);
        centre = cast.caller("CENTRE", Relation.OWN);
        for (var organisation : List.of(cast.organisation(), cast.stranger())) {
            SERVICE.post(TestCaller.coordinator(), "/v1/organisations", """
                    {"organisation":"%s","kind":"ASSOCIATION","departement":"75"}""".formatted(organisation));
            for (var coordinator : List.of(TestCaller.coordinator(), TestCaller.secondCoordinator())) {
                SERVICE.post(
                        coordinator,
                        "/v1/organisations/" + organisation + "/quota",
                        "{\"aPerson\":400,\"organisation\":400}");
            }
        }
        var id = UUID.randomUUID().toString();
        SERVICE.announce(id, 1, Bodies.centre(id, 1, THERE, "VACANT"));
    }

    /**
     * A request with what each side knows it by.
     *
     * @param request by the referrer
     * @param coordinated by the coordinator
     * @param offer by the centre; empty before it is asked
     */
    record Case(String request, String coordinated, String offer) {

        Map<String, String> values(String reference) {
            var unit = "unit-" + THERE;
            return Map.of("reference", reference, "question", reference, "offer", offer, "stay", offer, "unit", unit);
        }
    }

    /** Of which no coordinator has said anything yet. */
    String organisation() {
        var organisation = "referrer-" + UUID.randomUUID();
        SERVICE.post(TestCaller.coordinator(), "/v1/organisations", """
                {"organisation":"%s","kind":"ASSOCIATION","departement":"75"}""".formatted(organisation))
                .expectStatus()
                .isCreated();
        return organisation;
    }

    static String searchingBody() {
        return Bodies.requestIn(NOWHERE);
    }

    Case searching() {
        return submitted(searchingBody());
    }

    Case oriented() {
        return submitted(searchingBody().replace("EMERGENCY", "ORIENTED"));
    }

    /** A girl alone, who is not looked after here but by her département. */
    Case minor() {
        return submitted(searchingBody()
                .replace("EMERGENCY", "MINOR")
                .replace("\"departsFrom\":\"75\"", "\"departsFrom\":\"" + THERE + "\"")
                .replace("\"ageBand\":\"ADULT\"", "\"ageBand\":\"MINOR\"")
                .replace("\"ageStatus\":\"ADULT\"", "\"ageStatus\":\"MINOR_PRESUMED\""));
    }

    private Case submitted(String body) {
        var answer = SERVICE.post(referrer, REQUESTS, body);
        answer.expectStatus().isCreated();
        var reference = json(answer).path("reference").stringValue();
        return shown(reference, request(reference));
    }

    private static Case shown(String reference, PlacementRequest request) {
        var offer = request.liveOffer().map(live -> live.ref().value()).orElse("");
        return new Case(reference, request.submission().coordinatorRef().value(), offer);
    }

    private static PlacementRequest request(String reference) {
        return SERVICE.bean(PlacementRequests.class)
                .findForReferrer(new Reference(reference))
                .blockOptional(PATIENCE)
                .orElseThrow()
                .value();
    }

    RequestId idOf(Case asked) {
        return request(asked.request()).id();
    }

    private static Case awaited(Case asked, Predicate<PlacementRequest> done) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(OFTEN)
                .atMost(PATIENCE)
                .until(() -> done.test(request(asked.request())));
        return shown(asked.request(), request(asked.request()));
    }

    Case paused() {
        return asReferrer(searching(), "pause", "{\"reason\":\"CONTACT_LOST\"}");
    }

    Case handedOver() {
        return asReferrer(searching(), "redirection", "{\"target\":\"ASE\",\"agrees\":true}");
    }

    Case offered() {
        var asked = submitted(Bodies.requestIn(THERE));
        return awaited(asked, request -> request.liveOffer().isPresent());
    }

    Case withdrawn() {
        return asReferrer(offered(), "withdrawal", "{}");
    }

    Case accepted() {
        var asked = asCentre(offered(), "acceptance", "{}");
        return awaited(asked, request -> request.outward() == OutwardStatus.ACCEPTED);
    }

    /** She has agreed, and her stay is expected. */
    Case confirmed() {
        return awaitedStay(asReferrer(accepted(), "agreement", "{\"agrees\":true}"), "PLANNED");
    }

    Case lived() {
        return awaitedStay(asCentre(confirmed(), "arrival", "{}"), "ACTIVE");
    }

    Case left() {
        return awaitedStay(asCentre(lived(), "departure", "{\"destination\":\"OWN_HOME\"}"), "ENDED");
    }

    /** Another place is looked for, for who lives in one. */
    Case leaving() {
        var living = lived();
        var transfer = "{\"transfer\":{\"of\":\"" + living.request() + "\",\"reason\":\"NEEDS\"},";
        submitted(searchingBody().replaceFirst("\\{", transfer));
        return awaitedStay(living, "TRANSFERRING");
    }

    private Case awaitedStay(Case asked, String status) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(OFTEN)
                .atMost(PATIENCE)
                .until(() -> json(SERVICE.get(centre, "/v1/stays/" + asked.offer()))
                        .path("status")
                        .asString("")
                        .equals(status));
        return asked;
    }

    private Case asReferrer(Case asked, String what, String body) {
        return done(asked, referrer, REQUESTS + "/" + asked.request() + "/" + what, body);
    }

    Case asCentre(Case asked, String what, String body) {
        return done(asked, centre, "/v1/offers/" + asked.offer() + "/" + what, body);
    }

    private static Case done(Case asked, TestCaller caller, String path, String body) {
        SERVICE.post(caller, path, body).expectStatus().isOk();
        return asked;
    }
}
