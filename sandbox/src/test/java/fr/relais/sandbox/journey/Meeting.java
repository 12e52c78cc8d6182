package fr.relais.sandbox.journey;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.relais.sandbox.api.Answer;
import fr.relais.sandbox.api.Session;
import fr.relais.sandbox.journey.Association.Request;
import tools.jackson.databind.JsonNode;

import static fr.relais.sandbox.journey.RequestForm.aRequest;
import static fr.relais.sandbox.journey.UnitForm.aRoom;

/** Somebody who is expected at a centre, and how those who bring and fetch her find each other. */
record Meeting(World world, Centre centre, Offer offer, Request request) {

    static final String WHERE = Confided.in("meeting point");

    /** An association in which two people have an account: one asks for the place, the other brings her. */
    private static final String ASSOCIATION = "referrer-org-01";

    private static final String ESCORT = "referrer-01-02";
    private static final String ESCORT_SUBJECT = "person-referrer-01-02";
    private static final String ABSENT = "b".repeat(26);

    /** She has agreed, and arrives in so long. */
    static Meeting expected(World world, Duration arrivesIn) {
        var place = world.departement();
        var centre = world.centre(place);
        centre.publishes(aRoom());
        var request = world.association(ASSOCIATION).submits(aRequest().onlyIn(place));
        var offer = centre.awaitOffer();
        offer.accept();
        request.awaitStatus("ACCEPTED");
        request.agrees(true).expect(200);
        var arrival = world.now().plus(arrivesIn);
        var leg = Map.of(
                "mode",
                "CAR",
                "departsAt",
                arrival.minus(Duration.ofHours(1)).toString(),
                "arrivesAt",
                arrival.toString());
        var plan = Map.of("legs", List.of(leg), "escort", "REFERRER", "payer", "REFERRER");
        request.referrer().post(request.path() + "/journey", plan).expect(200);
        return new Meeting(world, centre, offer, request);
    }

    void named() {
        request.referrer()
                .post(request.path() + "/journey/escort", Map.of("person", ESCORT_SUBJECT))
                .expect(200);
        var seen = world.coordinator().sees(request).reference();
        agreedBy(world.coordinator().session(), "/v1/coordination/requests/" + seen)
                .expect(200);
    }

    /** Another account says so too, of the association or of the coordination. */
    private static Answer agreedBy(Session other, String path) {
        var named = other.get(path).expect(200).body().at("/naming/reader").asString("");
        return other.post(path + "/journey/escort/agreement", Map.of("reader", named));
    }

    Answer entered() {
        return entered(WHERE);
    }

    Answer entered(String where) {
        return centre.manager().post(point(), Map.of("meetingPoint", where)).expect(200);
    }

    void takenBack() {
        centre.manager().post(point() + "/withdrawal", Map.of()).expect(200);
    }

    JsonNode readings() {
        return centre.manager().get(point()).expect(200).body();
    }

    private String point() {
        return "/v1/offers/" + offer.reference() + "/meeting-point";
    }

    /** The escort, who signs in for it: each session has a token of its own. */
    Session escort() {
        return world.as(ESCORT);
    }

    Answer read() {
        return escort().post(readingsOf(request.reference()), Map.of("purpose", "HAND_OVER"));
    }

    private static String readingsOf(String reference) {
        return Association.REQUESTS + "/" + reference + "/meeting-point/readings";
    }

    /** What somebody is answered who reads, to the last byte. */
    Exchange seenBy(Session session) {
        return seen(session, request.reference());
    }

    /** What the same is answered who reads what does not exist. */
    static Exchange absentFor(Session session) {
        return seen(session, ABSENT);
    }

    private static Exchange seen(Session session, String reference) {
        return Exchange.of(session.request(readingsOf(reference))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("{\"purpose\":\"HAND_OVER\"}")));
    }
}
