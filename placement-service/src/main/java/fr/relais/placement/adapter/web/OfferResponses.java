package fr.relais.placement.adapter.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import fr.relais.placement.application.question.AskedOfOffer;
import fr.relais.placement.domain.household.Household;
import fr.relais.placement.domain.request.Agreed;
import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.OfferOutcome;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.Solicitation;
import fr.relais.placement.domain.request.SolicitationOutcome;
import fr.relais.placement.domain.request.Stage;

/**
 * An offer as its centre sees it: who would come, in age bands and declared genders, and what they need. Never where
 * they come from, what they flee, or who looks for them (INV-14). Once it is closed, nothing of them remains.
 */
final class OfferResponses {

    private OfferResponses() {}

    /** An offer, or what may become one, with its household, while it is open. */
    static Map<String, Object> open(PlacementRequest request, Reference ref, CaseFile file) {
        var place = request.placeBehind(ref).orElseThrow();
        var body = over(ref, statusOf(request, ref));
        body.put("unit", place.unit().value());
        body.put("beds", place.beds());
        request.solicitations().find(ref).ifPresentOrElse(asked -> addAnswerBy(body, asked), () -> {
            addTimes(body, request.stage());
            CourseResponses.addArrival(body, request);
        });
        body.put("dangerTier", request.submission().tier().name());
        body.put("household", anonymous(file.household()));
        body.put("needs", RequestResponses.names(file.needs()));
        body.put("wishes", RequestResponses.names(file.wishes()));
        body.put("languages", RequestResponses.languages(file.languages()));
        return body;
    }

    /** The same, with the question that was asked about it. */
    static Map<String, Object> asked(Map<String, Object> open, AskedOfOffer asked) {
        var body = new LinkedHashMap<>(open);
        body.put("question", QuestionResponses.own(asked));
        return body;
    }

    /** What is over: how it ended, in one neutral word for everything the centre did not do itself. */
    static Map<String, Object> closed(PlacementRequest request, Reference ref) {
        var status = request.closedOffer(ref)
                .map(offer -> statusOf(offer.outcome()))
                .or(() -> request.solicitations().findClosed(ref).map(asked -> statusOf(asked.outcome())));
        return over(ref, status.orElseThrow());
    }

    private static Map<String, Object> over(Reference ref, String status) {
        var body = new LinkedHashMap<String, Object>();
        body.put("offer", ref.value());
        body.put("status", status);
        return body;
    }

    private static void addAnswerBy(Map<String, Object> body, Solicitation asked) {
        if (asked.agreed().isEmpty()) {
            body.put("answerBy", asked.answerBy().toString());
        }
    }

    private static String statusOf(PlacementRequest request, Reference ref) {
        return request.solicitations()
                .find(ref)
                .map(asked -> asked.agreed().isPresent() ? "AGREED" : "SOLICITED")
                .orElseGet(() -> statusOf(request.stage()));
    }

    private static String statusOf(SolicitationOutcome outcome) {
        return outcome == SolicitationOutcome.REFUSED ? "REFUSED" : "WITHDRAWN";
    }

    private static void addTimes(Map<String, Object> body, Stage stage) {
        if (stage instanceof Stage.Offered offered) {
            body.put("answerBy", offered.offer().answerBy().toString());
        } else if (stage instanceof Stage.Reserved reserved) {
            body.put("reservedUntil", reserved.reservation().until().toString());
        }
        PreparationResponses.addInterview(body, stage);
    }

    private static String statusOf(Stage stage) {
        if (stage instanceof Stage.Offered) {
            return "OPEN";
        }
        if (stage instanceof Agreed) {
            return "CONFIRMED";
        }
        return stage instanceof Stage.Placed ? "ARRIVED" : "ACCEPTED";
    }

    private static String statusOf(OfferOutcome outcome) {
        return switch (outcome) {
            case REFUSED -> "REFUSED";
            case NO_ANSWER, LAPSED -> "LAPSED";
            case STAY_ENDED -> "ENDED";
            case NO_SHOW -> "NO_SHOW";
            case PERSON_DECLINED, WITHDRAWN, SITE_COMPROMISED -> "WITHDRAWN";
        };
    }

    private static Map<String, Object> anonymous(Household household) {
        List<Map<String, String>> people = household.people().stream()
                .map(person -> Map.of(
                        "ageBand",
                        person.ageBand().name(),
                        "gender",
                        person.gender().name()))
                .collect(Collectors.toList());
        return Map.of("people", people);
    }
}
