package fr.relais.placement.adapter.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.matching.SeparationGroup;
import fr.relais.placement.domain.request.ClosedOffer;
import fr.relais.placement.domain.request.Disclosing;
import fr.relais.placement.domain.request.MatchingDecision;
import fr.relais.placement.domain.request.Offer;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Stage;
import fr.relais.placement.domain.scarcity.PriceReason;
import fr.relais.placement.domain.scarcity.Scarcity;

/**
 * A request as the coordinator sees it: under a pseudonym, with centres and codes, without the people and who sent it.
 */
final class CoordinationResponses {

    private CoordinationResponses() {}

    static Map<String, Object> line(PlacementRequest request) {
        var submission = request.submission();
        var body = new LinkedHashMap<String, Object>();
        body.put("reference", submission.coordinatorRef().value());
        body.put("status", statusOf(request.stage()));
        body.put("track", submission.track().name());
        body.put("dangerTier", submission.tier().name());
        body.put("people", submission.people());
        body.put("submittedAt", submission.submittedAt().toString());
        body.put("seniority", submission.seniority().toString());
        addTransfer(body, request);
        if (request.stage() instanceof Stage.Waiting waiting) {
            body.put("waitingSince", waiting.since().toString());
            body.put(
                    "reasons",
                    waiting.reasons().stream().sorted().map(Enum::name).toList());
        }
        return body;
    }

    /**
     * Somebody who is to be brought away. Whoever was to bring her there and has read where she is met knows something
     * of the place that the network may know too: also once that was taken back.
     */
    static Map<String, Object> evacuation(PlacementRequest request) {
        var body = line(request);
        body.put(
                "meetingPointReadings",
                Disclosing.over(request).meeting().readings().size());
        return body;
    }

    /** Under the coordinator's own pseudonym of the request that is left. */
    private static void addTransfer(Map<String, Object> body, PlacementRequest request) {
        var transfer = request.ties().transfer();
        if (transfer != null) {
            var left = new LinkedHashMap<String, Object>();
            left.put("of", transfer.fromCaseRef().value());
            left.put("reason", transfer.reason().name());
            body.put("transfer", left);
        }
    }

    static Map<String, Object> whole(PlacementRequest request) {
        var body = line(request);
        body.put(
                "separation",
                request.separation().stream()
                        .map(SeparationGroup::value)
                        .sorted()
                        .toList());
        WaitingResponses.addTo(body, request);
        CourseResponses.addCourse(body, request.stage());
        MeetingResponses.addNaming(body, request);
        body.put("offers", offers(request));
        if (request.submission().oriented()) {
            body.put("solicitations", SolicitationResponses.of(request.solicitations()));
        }
        request.search().lastDecision().ifPresent(decision -> body.put("decision", decision(decision)));
        return body;
    }

    private static List<Map<String, Object>> offers(PlacementRequest request) {
        var offers = new ArrayList<Map<String, Object>>();
        request.closed().forEach(closed -> offers.add(closed(closed)));
        if (!(request.stage() instanceof Stage.Ended)) {
            request.liveOffer().ifPresent(offer -> offers.add(open(request, offer)));
        }
        return offers;
    }

    /** An offer that a centre has not answered; nothing of one that was answered meanwhile. */
    static Stream<Map<String, Object>> asked(PlacementRequest request) {
        if (!(request.stage() instanceof Stage.Offered asked)) {
            return Stream.empty();
        }
        var submission = request.submission();
        var body = new LinkedHashMap<String, Object>();
        body.put("request", submission.coordinatorRef().value());
        body.put("track", submission.track().name());
        body.put("dangerTier", submission.tier().name());
        body.put("people", submission.people());
        body.put("departement", asked.offer().candidate().departement());
        body.put("beds", asked.offer().candidate().beds());
        body.put("madeAt", asked.offer().madeAt().toString());
        body.put("answerBy", asked.offer().answerBy().toString());
        return Stream.of(body);
    }

    private static Map<String, Object> open(PlacementRequest request, Offer offer) {
        var body = place(offer.candidate());
        body.put("madeAt", offer.madeAt().toString());
        body.put("outcome", request.stage() instanceof Stage.Offered ? "OPEN" : statusOf(request.stage()));
        if (request.stage() instanceof Stage.Offered) {
            body.put("answerBy", offer.answerBy().toString());
        }
        return body;
    }

    private static Map<String, Object> closed(ClosedOffer closed) {
        var body = place(closed.offer().candidate());
        body.put("madeAt", closed.offer().madeAt().toString());
        body.put("outcome", closed.outcome().name());
        body.put("closedAt", closed.at().toString());
        if (closed.reason() != null) {
            body.put("reason", closed.reason().name());
            body.put("toReview", closed.scrutiny().cause() != null);
        }
        return body;
    }

    private static Map<String, Object> decision(MatchingDecision decision) {
        var counts = new TreeMap<String, Integer>();
        decision.exclusions().forEach((exclusion, units) -> counts.put(exclusion.name(), units));
        var body = new LinkedHashMap<String, Object>();
        body.put("ruleSet", decision.ruleSet());
        body.put("at", decision.at().toString());
        body.put(
                "candidates",
                ToldCandidates.of(
                                decision.candidates(),
                                candidate -> candidate.unit().value())
                        .stream()
                        .map(CoordinationResponses::place)
                        .toList());
        body.put("exclusions", counts);
        if (decision.price() != null) {
            body.put("price", price(decision.price()));
        }
        return body;
    }

    static Map<String, Object> price(PriceReason reason) {
        var body = new LinkedHashMap<String, Object>();
        body.put("requests", reason.requests());
        body.put("chosen", need(reason.chosen()));
        body.put("instead", need(reason.instead()));
        body.put("french", reason.inFrench());
        body.put("english", reason.inEnglish());
        return body;
    }

    private static Map<String, Object> need(Scarcity scarcity) {
        return Map.of("price", scarcity.price(), "couldUse", scarcity.couldUse());
    }

    static Map<String, Object> place(Candidate candidate) {
        var body = new LinkedHashMap<String, Object>();
        if (!candidate.centreCode().isEmpty()) {
            body.put("centre", candidate.centreCode());
        }
        body.put("departement", candidate.departement());
        body.put("unit", candidate.unit().value());
        body.put("beds", candidate.beds());
        return body;
    }

    static String statusOf(Stage stage) {
        if (stage instanceof Stage.Matching || stage instanceof Stage.Intending) {
            return "MATCHING";
        }
        if (stage instanceof Stage.Waiting) {
            return "WAITING";
        }
        if (stage instanceof Stage.Soliciting) {
            return "SOLICITING";
        }
        if (stage instanceof Stage.Offered || stage instanceof Stage.Accepted) {
            return "OFFERED";
        }
        return stage instanceof Stage.PreAdmission
                ? "PRE_ADMISSION"
                : stage.outward().name();
    }
}
