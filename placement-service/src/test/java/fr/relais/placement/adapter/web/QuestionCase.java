package fr.relais.placement.adapter.web;

import java.time.Duration;
import java.util.UUID;

import fr.relais.placement.Bodies;
import fr.relais.placement.RunningPlacement;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.testing.TestCaller;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

import static fr.relais.placement.RunningPlacement.json;
import static fr.relais.testing.TestCaller.centre;
import static fr.relais.testing.TestCaller.coordinator;
import static fr.relais.testing.TestCaller.referrer;
import static org.awaitility.Awaitility.await;

/** The request of a woman to whom the one place of a département is offered, and the offer. */
record QuestionCase(String departement, String request, String offer) {

    static final TestCaller REFERRER = referrer("referrer-question");

    private static final RunningPlacement SERVICE = RunningPlacement.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    static QuestionCase in(String departement) {
        return in(departement, Bodies.centre("%s", 1, departement, "VACANT"), Bodies.requestIn(departement));
    }

    /** Her centre is asked in advance, when both sides have assessed her. */
    static QuestionCase oriented(String departement) {
        var centre = Bodies.centre("%s", 1, departement, "VACANT").replace("SHORT", "LONG");
        return in(departement, centre, Bodies.requestIn(departement).replace("EMERGENCY", "ORIENTED"));
    }

    private static QuestionCase in(String departement, String announcement, String body) {
        var id = UUID.randomUUID().toString();
        SERVICE.announce(id, 1, announcement.formatted(id));
        var request = json(SERVICE.post(REFERRER, "/v1/placement-requests", body))
                .path("reference")
                .stringValue();
        if (body.contains("ORIENTED")) {
            assessed(request);
        }
        var offers = "/v1/offers";
        await().atMost(PATIENCE)
                .until(() -> json(SERVICE.get(centre("centre-" + departement), offers))
                                .path("offers")
                                .size()
                        == 1);
        var offer = json(SERVICE.get(centre("centre-" + departement), offers)).at("/offers/0/offer");
        return new QuestionCase(departement, request, offer.stringValue());
    }

    private static void assessed(String request) {
        var coordinated = new QuestionCase("", request, "").caseRef();
        SERVICE.post(REFERRER, "/v1/placement-requests/" + request + "/assessment", "{}")
                .expectStatus()
                .isOk();
        SERVICE.post(coordinator(), "/v1/coordination/requests/" + coordinated + "/assessment", "{}")
                .expectStatus()
                .isOk();
    }

    TestCaller host() {
        return centre("centre-" + departement);
    }

    ResponseSpec asCentre(String what, String body) {
        return SERVICE.post(host(), "/v1/offers/" + offer + "/" + what, body);
    }

    JsonNode seenByCentre() {
        return json(SERVICE.get(host(), "/v1/offers/" + offer));
    }

    JsonNode seenByReferrer() {
        return json(SERVICE.get(REFERRER, "/v1/placement-requests/" + request));
    }

    PlacementRequest stored() {
        return SERVICE.bean(PlacementRequests.class)
                .findForReferrer(new Reference(request))
                .block()
                .value();
    }

    String caseRef() {
        return stored().submission().coordinatorRef().value();
    }

    String questions() {
        return "/v1/coordination/requests/" + caseRef() + "/questions";
    }

    JsonNode question() {
        return json(SERVICE.get(coordinator(), questions())).at("/questions/0");
    }

    ResponseSpec answer(String body) {
        var path = questions() + "/" + question().path("question").stringValue() + "/answer";
        return SERVICE.post(coordinator(), path, body);
    }
}
