package fr.relais.capacity.adapter.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCommand;
import fr.relais.capacity.domain.centre.CentreRefusal;
import fr.relais.platform.web.BadInput;
import fr.relais.platform.web.FieldError;
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

    private static final Map<CentreRefusal, FieldError> BAD_FIELDS = Map.of(
            CentreRefusal.FRESHNESS_OVER, new FieldError("/freshUntil", "too-small"),
            CentreRefusal.FRESHNESS_TOO_LONG, new FieldError("/freshUntil", "too-large"),
            CentreRefusal.RETURN_OVER, new FieldError("/expectedReturn", "too-small"),
            CentreRefusal.RESERVATION_OVER, new FieldError("/reservedUntil", "too-small"),
            CentreRefusal.DAY_OVER, new FieldError("/availableFrom", "too-small"),
            CentreRefusal.WINDOW_OVER, new FieldError("/until", "too-small"),
            CentreRefusal.WINDOW_TOO_LONG, new FieldError("/until", "too-large"));

    private Answers() {}

    /**
     * What a centre was asked.
     *
     * @param done the status of the answer when it was done
     */
    record Question(CentreCommand command, HttpStatus done) {}

    /** The centre after the command, in the given form, or the problem, with the field that it is about. */
    static Mono<ServerResponse> of(
            ServerRequest request,
            Question question,
            Outcome<Versioned<Centre>, CentreRefusal> outcome,
            Function<Versioned<Centre>, ?> view) {
        return outcome.fold(
                centre -> withVersion(question.done(), centre, view.apply(centre)),
                refusal -> refused(request, refusal, FieldAtFault.of(question.command(), refusal)));
    }

    /** The centre after a command of which no field can be to blame, in the given form, or the problem. */
    static Mono<ServerResponse> of(
            ServerRequest request,
            HttpStatus status,
            Outcome<Versioned<Centre>, CentreRefusal> outcome,
            Function<Versioned<Centre>, ?> view) {
        return outcome.fold(
                centre -> withVersion(status, centre, view.apply(centre)),
                refusal -> refused(request, refusal, Optional.empty()));
    }

    /** What is wrong with a field, though only the centre itself can say so, is bad input like any other. */
    private static Mono<ServerResponse> refused(
            ServerRequest request, CentreRefusal refusal, Optional<FieldError> atFault) {
        var field = BAD_FIELDS.get(refusal);
        return field == null
                ? Problems.respond(request, problem(refusal), atFault.stream().toList())
                : Mono.error(() -> new BadInput(field.pointer(), field.code()));
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
            case UNIT_UNKNOWN, LINK_UNKNOWN -> ProblemCode.NOT_FOUND.problem();
            case CENTRE_FULL -> conflict("centre-full", "The centre would have more beds than one centre may have");
            case MINORS_NOT_AUTHORISED -> never("minors-not-authorised", "This centre may not take minors alone");
            case CENTRE_NOT_VALIDATED -> conflict("centre-not-validated", "The centre is not a member yet");
            case CENTRE_CLOSED -> conflict("centre-closed", "The centre has left for good");
            case CENTRE_IN_USE -> conflict("centre-in-use", "Somebody lives there or is expected");
            case ALREADY_VALIDATED, OTHER_TERMS_PROPOSED, NOT_OF_TWO_ORGANISATIONS -> ofTwo(refusal);
            case OUTSIDE_CONVENTION -> never("outside-convention", "A unit takes whom the convention does not");
            case SCHEME_UNKNOWN -> never("scheme-unknown", "The convention has no such scheme");
            case SCHEME_IN_USE -> conflict("scheme-in-use", "A unit belongs to a scheme that would be gone");
            case SCHEME_FULL -> conflict("scheme-full", "The scheme does not let so many beds be taken");
            case SCHEME_CLOSED -> conflict("scheme-closed", "The scheme has not begun, or is over");
            case QUOTA_REACHED -> conflict("quota-reached", "The centre has not agreed to so many people this year");
            case NO_QUOTA -> conflict("no-quota", "The convention sets no number of people");
            case YEAR_NOT_OPEN -> never("year-not-open", "Only this year and the next can be agreed on");
            case SITE_COMPROMISED -> conflict("site-compromised", "Nobody is sent to this site");
            case DAY_OVER, RETURN_OVER, RESERVATION_OVER, WINDOW_OVER -> ProblemCode.INVALID_INPUT.problem();
            case FRESHNESS_OVER, FRESHNESS_TOO_LONG, WINDOW_TOO_LONG -> ProblemCode.INVALID_INPUT.problem();
            case SEPARATED -> conflict("separated", "Not to be held here");
            case BLOCK_OVER -> conflict("block-over", "The block is not there any more, or not in this unit");
            case HOLD_IS_BLOCK -> conflict("hold-is-block", "A block is drawn on, or ends");
            case HOLD_UNDER_REVIEW -> conflict("hold-under-review", "The centre has refused");
            case CLOCK_NOT_ORIENTED -> conflict("clock-not-oriented", "Only an oriented hold is given more time");
            case ALREADY_EXTENDED -> conflict("already-extended", "The hold was extended once");
            case ALREADY_CONFIRMED -> conflict("already-confirmed", "The centre has agreed already");
            case TOO_FEW_BEDS -> conflict("too-few-beds", "Fewer beds than that are in the state it is for");
            case CENTRE_NOT_ACTIVE -> conflict("centre-not-active", "The centre takes no new holds");
            case NO_VACANCY -> conflict("no-vacancy", "Not enough fresh vacant beds can be held");
            case HOLD_ENDED -> conflict("hold-ended", "This hold is over and its id is not used again");
            case HOLD_REUSED -> never("hold-reused", "This hold exists and asks for something else");
            case HOLD_LAPSED -> conflict("hold-lapsed", "The hold is no longer there");
            case FENCE_OUTDATED -> conflict("fence-outdated", "This is not the fence of the hold");
            case HOLD_NOT_CONFIRMED -> conflict("hold-not-confirmed", "The centre has not agreed to this hold");
            case HOLD_OCCUPIED -> conflict("hold-occupied", "Somebody lives there");
            case STAY_NOT_BEGUN -> conflict("stay-not-begun", "The stay has not begun");
        };
    }

    /** What coordinators decide two by two. */
    private static Problem ofTwo(CentreRefusal refusal) {
        return switch (refusal) {
            case ALREADY_VALIDATED -> conflict("already-validated", "The centre is a member already");
            case OTHER_TERMS_PROPOSED -> conflict("other-terms-proposed", "Other terms are proposed for the centre");
            default -> conflict("not-of-two-organisations", "It takes two people of two organisations");
        };
    }

    private static Problem conflict(String code, String title) {
        return new Problem(409, code, title);
    }

    private static Problem never(String code, String title) {
        return new Problem(422, code, title);
    }
}
