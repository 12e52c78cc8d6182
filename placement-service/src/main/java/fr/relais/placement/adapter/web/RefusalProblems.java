package fr.relais.placement.adapter.web;

import fr.relais.placement.application.SubmissionRefusal;
import fr.relais.placement.domain.block.BlockRefusal;
import fr.relais.placement.domain.organisation.OrganisationRefusal;
import fr.relais.placement.domain.refusal.ReviewRefusal;
import fr.relais.placement.domain.request.Contradiction;
import fr.relais.placement.domain.request.RequestRefusal;
import fr.relais.platform.web.BadInput;
import fr.relais.platform.web.FieldError;
import fr.relais.platform.web.Problem;
import fr.relais.platform.web.ProblemCode;
import fr.relais.platform.web.Problems;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What each refusal is over HTTP. Titles are constants; nothing a caller sent is in them. */
final class RefusalProblems {

    private RefusalProblems() {}

    static Problem of(RequestRefusal refusal) {
        return switch (refusal) {
            case NOTHING_TO_AGREE_TO -> conflict("nothing-to-agree-to", "No centre has accepted yet");
            case NOTHING_TO_ASSESS -> conflict("nothing-to-assess", "The request is not to be assessed");
            case NOTHING_TO_VALIDATE -> conflict("nothing-to-validate", "No place is being looked for");
            case SAME_PERSON -> conflict("same-person", "Two different people have to do this");
            case INTERVIEW_MISSING -> conflict("interview-missing", "No interview has been held");
            case NO_INTERVIEW_NOW -> conflict("no-interview-now", "There is no interview to prepare");
            case PLACE_ASKED_FOR -> conflict("place-asked-for", "A place is asked for already");
            case TOO_MANY_GROUPS -> conflict("too-many-groups", "The household is in as many groups as there can be");
            case TOO_EARLY -> conflict("too-early", "It has not come yet");
            case NOTHING_RESERVED -> conflict("nothing-reserved", "Nothing is reserved");
            case NOT_ON_HOLD -> conflict("not-on-hold", "The request is not on hold");
            case NOT_REDIRECTED -> conflict("not-redirected", "The request is not handed over");
            case ALREADY_REDIRECTED -> conflict("already-redirected", "The request is handed over");
            case ALREADY_PLACED -> conflict("already-placed", "The people have arrived");
            case ALREADY_WITHDRAWN -> conflict("already-withdrawn", "The request was withdrawn");
            case OFFER_CLOSED -> conflict("offer-closed", "The offer is closed");
            case OFFER_ALREADY_ANSWERED -> conflict("offer-already-answered", "The offer has been answered");
            case NOT_CONFIRMED -> conflict("not-confirmed", "The person has not agreed yet");
            case NO_ARRIVAL_PLANNED -> conflict("no-arrival-planned", "Nobody has planned when she arrives");
            case ANOTHER_ESCORT -> conflict("another-escort", "Nobody is named to bring her, or somebody else");
            case NAMED_BY_YOU -> conflict("named-by-you", "Another account has to agree than the one that named");
            case NOT_DISCLOSED -> ProblemCode.NOT_FOUND.problem();
            case SIGN_IN_AGAIN -> ProblemCode.SIGN_IN_AGAIN.problem();
            case MEETING_POINT_REPLACED -> conflict("meeting-point-replaced", "It has just been replaced, ask again");
            case LIVES_ELSEWHERE -> conflict("lives-elsewhere", "The household has another stay that has not ended");
            case NOT_ARRIVED -> conflict("not-arrived", "No arrival was recorded");
        };
    }

    static Problem of(OrganisationRefusal refusal) {
        return switch (refusal) {
            case REGISTERED_DIFFERENTLY ->
                conflict("organisation-registered-differently", "The organisation is registered with other terms");
        };
    }

    /** What is missing in the command is bad input, though only the block can say so. */
    static Mono<ServerResponse> respond(ServerRequest request, BlockRefusal refusal) {
        return refusal == BlockRefusal.OVER_SHARE
                ? Mono.error(new BadInput("/override", "required"))
                : Problems.respond(request, of(refusal));
    }

    static Problem of(BlockRefusal refusal) {
        return switch (refusal) {
            case SAME_PERSON -> conflict("same-person", "Whoever asked for a block cannot be the one who approves it");
            case OVER_SHARE -> ProblemCode.INVALID_INPUT.problem();
            case ALREADY_APPROVED -> conflict("already-approved", "Somebody else has approved this block");
            case NOT_BEGUN -> conflict("block-not-begun", "The window of this block has not begun");
            case BLOCK_CLOSED -> conflict("block-closed", "This block is over");
        };
    }

    static Problem of(ReviewRefusal refusal) {
        return switch (refusal) {
            case SAME_PERSON -> conflict("same-person", "Two different people have to do this");
            case REVIEW_CLOSED -> conflict("review-closed", "The review of this refusal is over");
        };
    }

    static Mono<ServerResponse> respond(ServerRequest request, SubmissionRefusal refusal) {
        if (refusal instanceof SubmissionRefusal.Inconsistent inconsistent) {
            return Mono.error(new BadInput(inconsistent.contradictions().stream()
                    .map(RefusalProblems::error)
                    .toList()));
        }
        if (refusal instanceof SubmissionRefusal.NotOutOfBlock block) {
            return respond(request, block.reason());
        }
        if (refusal instanceof SubmissionRefusal.QuotaReached quota) {
            return Problems.respond(request, OversightHandler.of(quota.reason()));
        }
        if (refusal instanceof SubmissionRefusal.NoStayToLeave) {
            return Problems.respond(request, conflict("no-stay-to-leave", "Nobody lives by the request to be left"));
        }
        if (refusal instanceof SubmissionRefusal.TransferUnderWay) {
            return Problems.respond(request, conflict("transfer-under-way", "Another request looks for another place"));
        }
        return Problems.respond(
                request, conflict("organisation-not-registered", "Your organisation is not registered here"));
    }

    private static FieldError error(Contradiction contradiction) {
        var code =
                switch (contradiction.kind()) {
                    case REQUIRED -> "required";
                    case UNKNOWN -> "unknown-code";
                    case CONTRADICTS -> "contradicts";
                };
        return new FieldError("/" + contradiction.field(), code);
    }

    private static Problem conflict(String code, String title) {
        return new Problem(409, code, title);
    }
}
