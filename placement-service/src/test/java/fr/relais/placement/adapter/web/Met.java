package fr.relais.placement.adapter.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import fr.relais.audit.Entry;
import fr.relais.placement.RegisterThatCanBeAway;
import fr.relais.placement.RunningPlacement;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.domain.request.Reference;
import fr.relais.platform.reference.References;
import fr.relais.testing.TestCaller;
import fr.relais.testing.TestIdentity;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.testing.TestCaller.coordinator;

/** Somebody who is expected soon, and how her referrer, her escort and her centre prepare where she is met. */
record Met(Living living) {

    static final String WHERE = "Gare, hall 2, sous l'horloge.";
    static final TestCaller ESCORT = new TestCaller("who-brings-her", "referrer-stays", List.of("REFERRER"), List.of());

    static final TestCaller COLLEAGUE = new TestCaller("who-agrees", "referrer-stays", List.of("REFERRER"), List.of());

    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final String AGREEMENT = "/journey/escort/agreement";
    private static final String HAND_OVER = "{\"purpose\":\"HAND_OVER\"}";

    /** The window is open: she arrives in an hour, the escort is named, the centre has said where. */
    static Met soonIn(String departement) {
        var met = expectedIn(departement, Duration.ofHours(1));
        met.name(ESCORT.subject()).expectStatus().isOk();
        met.agree(COLLEAGUE).expectStatus().isOk();
        met.enter(WHERE).expectStatus().isOk();
        return met;
    }

    static Met expectedIn(String departement, Duration fromNow) {
        var met = new Met(Living.expectedIn(departement));
        met.plan(fromNow).expectStatus().isOk();
        return met;
    }

    ResponseSpec plan(Duration fromNow) {
        var arrival = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(fromNow);
        return asReferrer("journey", """
                {"legs":[{"mode":"TRAIN","departsAt":"%s","arrivesAt":"%s"}],
                 "escort":"REFERRER","payer":"NATIONAL_SCHEME"}""".formatted(arrival.minusSeconds(600), arrival));
    }

    ResponseSpec name(String person) {
        return nameBy(Living.REFERRER, person);
    }

    ResponseSpec nameBy(TestCaller caller, String person) {
        return SERVICE.post(caller, request() + "/journey/escort", "{\"person\":\"" + person + "\"}");
    }

    /** An account of the association agrees to whoever is named. */
    ResponseSpec agree(TestCaller caller) {
        return agree(caller, named(caller));
    }

    ResponseSpec agree(TestCaller caller, String named) {
        return SERVICE.post(caller, request() + AGREEMENT, "{\"reader\":\"" + named + "\"}");
    }

    ResponseSpec agreeAsCoordinator() {
        var path = "/v1/coordination/requests/" + caseRef();
        var named = json(SERVICE.get(coordinator(), path)).at("/naming/reader").stringValue();
        return SERVICE.post(coordinator(), path + AGREEMENT, "{\"reader\":\"" + named + "\"}");
    }

    private String caseRef() {
        var id = new Reference(living.request());
        return SERVICE.bean(PlacementRequests.class)
                .findForReferrer(id)
                .block()
                .value()
                .submission()
                .coordinatorRef()
                .value();
    }

    /** Who is named, under the reference that the association sees. */
    String named(TestCaller caller) {
        return json(SERVICE.get(caller, request())).at("/naming/reader").stringValue();
    }

    private String request() {
        return "/v1/placement-requests/" + living.request();
    }

    private ResponseSpec asReferrer(String what, String body) {
        return SERVICE.post(Living.REFERRER, "/v1/placement-requests/" + living.request() + "/" + what, body);
    }

    ResponseSpec enter(String where) {
        return living.asCentre(point(), "{\"meetingPoint\":\"" + where + "\"}");
    }

    ResponseSpec withdraw() {
        return living.asCentre(point() + "/withdrawal", "{}");
    }

    /** What the centre sees. */
    JsonNode readings() {
        return json(SERVICE.get(living.centreCaller(), point()));
    }

    String point() {
        return "/v1/offers/" + living.stay() + "/meeting-point";
    }

    /** The escort reads, having just signed in. */
    ResponseSpec read() {
        return read(ESCORT, Duration.ZERO);
    }

    ResponseSpec read(TestCaller caller, Duration signedInAgo) {
        return readWith(TestIdentity.tokens().token(caller, Instant.now().minus(signedInAgo)), newKey());
    }

    ResponseSpec readWith(String token, String key) {
        return read(living.request(), token, key, HAND_OVER);
    }

    static ResponseSpec read(String request, String token, String key, String body) {
        return SERVICE.postWith(token, "/v1/placement-requests/" + request + "/meeting-point/readings", key, body);
    }

    /**
     * The disclosures that are in the register about her request, under the name that it has there for her referrer's
     * organisation.
     */
    List<Entry> entries() {
        var name = SERVICE.bean(References.class).referenceOf("audit referrer-stays", living.request());
        return RegisterThatCanBeAway.about(name).stream()
                .filter(entry -> !entry.purpose().isEmpty())
                .toList();
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }
}
