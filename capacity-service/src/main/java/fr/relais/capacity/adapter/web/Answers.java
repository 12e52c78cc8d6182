package fr.relais.capacity.adapter.web;

import java.util.function.Function;

import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreRefusal;
import fr.relais.platform.web.Problem;
import fr.relais.platform.web.ProblemCode;
import fr.relais.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What outcomes become over HTTP. A refusal is always a problem, and every reason has its own answer. */
final class Answers {

    private Answers() {}

    /** The centre after the command, in the given form, or the problem. */
    static Mono<ServerResponse> of(
            ServerRequest request,
            HttpStatus status,
            Outcome<Versioned<Centre>, CentreRefusal> outcome,
            Function<Versioned<Centre>, ?> view) {
        return outcome.fold(
                centre -> withVersion(status, centre, view.apply(centre)),
                refusal -> Problems.respond(request, problem(refusal)));
    }

    static Mono<ServerResponse> withVersion(HttpStatus status, Versioned<Centre> centre, Object body) {
        return ServerResponse.status(status)
                .eTag("\"" + centre.version() + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body);
    }

    static Mono<ServerResponse> ok(Object body) {
        return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).bodyValue(body);
    }

    static Problem problem(CentreRefusal refusal) {
        return switch (refusal) {
            case UNIT_UNKNOWN -> ProblemCode.NOT_FOUND.problem();
            case CENTRE_FULL -> conflict("centre-full", "The centre would have more beds than one centre may have");
            case MINORS_NOT_AUTHORISED ->
                new Problem(422, "minors-not-authorised", "This centre is not authorised to take minors alone");
            case TOO_FEW_BEDS -> conflict("too-few-beds", "Fewer beds than that are in the state it is for");
            case CENTRE_NOT_ACTIVE -> conflict("centre-not-active", "The centre takes no new holds");
            case NO_VACANCY -> conflict("no-vacancy", "Not enough fresh vacant beds can be held");
            case HOLD_ENDED -> conflict("hold-ended", "This hold is over and its id is not used again");
            case HOLD_REUSED -> new Problem(422, "hold-reused", "This hold exists and asks for something else");
            case HOLD_LAPSED -> conflict("hold-lapsed", "The hold is no longer there");
            case FENCE_OUTDATED -> conflict("fence-outdated", "This is not the fence of the hold");
            case HOLD_NOT_CONFIRMED -> conflict("hold-not-confirmed", "The centre has not agreed to this hold");
            case HOLD_OCCUPIED -> conflict("hold-occupied", "Somebody lives there");
            case STAY_NOT_BEGUN -> conflict("stay-not-begun", "The stay has not begun");
        };
    }

    private static Problem conflict(String code, String title) {
        return new Problem(409, code, title);
    }
}
