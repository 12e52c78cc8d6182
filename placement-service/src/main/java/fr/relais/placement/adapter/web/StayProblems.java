package fr.relais.placement.adapter.web;

import fr.relais.placement.application.DepartureRefusal;
import fr.relais.placement.application.DepartureRefusal.OfRequest;
import fr.relais.placement.application.DepartureRefusal.OfStay;
import fr.relais.placement.domain.stay.StayRefusal;
import fr.relais.platform.web.BadInput;
import fr.relais.platform.web.Problem;
import fr.relais.platform.web.Problems;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * What each refusal of a stay is over HTTP: a conflict with how things stand, or bad input where a day cannot be, with
 * the field that says it.
 */
final class StayProblems {

    private StayProblems() {}

    static Mono<ServerResponse> respond(ServerRequest request, DepartureRefusal refusal) {
        return refusal instanceof OfRequest of
                ? Problems.respond(request, RefusalProblems.of(of.reason()))
                : respond(request, ((OfStay) refusal).reason());
    }

    static Mono<ServerResponse> respond(ServerRequest request, StayRefusal refusal) {
        return switch (refusal) {
            case NOT_BEGUN -> conflict(request, "stay-not-begun", "No arrival was recorded");
            case STAY_OVER -> conflict(request, "stay-over", "The stay is over");
            case ALREADY_ABSENT -> conflict(request, "already-absent", "Another absence lasts");
            case TRANSFER_UNDER_WAY ->
                conflict(request, "transfer-under-way", "The place is kept until an arrival elsewhere");
            case NO_TRANSFER -> conflict(request, "no-transfer", "No transfer is under way");
            case LEFT_IN_THE_FUTURE -> badInput("/leftAt", "in-the-future");
            case LEFT_BEFORE_ARRIVAL -> badInput("/leftAt", "before-arrival");
            case AWAY_IN_THE_FUTURE -> badInput("/since", "in-the-future");
            case AWAY_BEFORE_ARRIVAL -> badInput("/since", "before-arrival");
            case RETURN_BEFORE_ABSENCE -> badInput("/expectedReturn", "contradicts");
            case ONLY_MINORS -> badInput("/minor", "contradicts");
            case HELD_IN_THE_FUTURE -> badInput("/heldOn", "in-the-future");
            case HELD_BEFORE_ARRIVAL -> badInput("/heldOn", "before-arrival");
            case NEXT_IN_THE_PAST -> badInput("/nextOn", "in-the-past");
            case NEXT_TOO_LATE -> badInput("/nextOn", "too-late");
            case GROUNDS_IN_THE_FUTURE -> badInput("/reasonableGroundsOn", "in-the-future");
            case GROUNDS_TOO_LONG_AGO -> badInput("/reasonableGroundsOn", "too-early");
            case TRANSITION_IN_THE_PAST -> badInput("/dueIn", "in-the-past");
            case TRANSITION_TOO_FAR -> badInput("/dueIn", "too-late");
            case TOLD_IN_THE_FUTURE -> badInput("/toldOn", "in-the-future");
            case TOLD_BEFORE_ARRIVAL -> badInput("/toldOn", "before-arrival");
        };
    }

    private static Mono<ServerResponse> conflict(ServerRequest request, String code, String title) {
        return Problems.respond(request, new Problem(409, code, title));
    }

    private static Mono<ServerResponse> badInput(String pointer, String code) {
        return Mono.error(() -> new BadInput(pointer, code));
    }
}
