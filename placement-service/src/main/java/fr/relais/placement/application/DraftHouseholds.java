package fr.relais.placement.application;

import java.time.Instant;
import java.util.List;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.Draft.TransferDraft;
import fr.relais.placement.domain.request.Contradiction;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.Ties;
import fr.relais.placement.domain.request.TransferFrom;
import reactor.core.publisher.Mono;

/**
 * Which household a draft is about: a new one, one that this very organisation has submitted before, or one that is to
 * leave the stay in which it lives by such a request. Its seniority is kept in every case (INV-12).
 */
final class DraftHouseholds {

    private final PlacementRequests requests;
    private final Mint mint;

    DraftHouseholds(PlacementRequests requests, Mint mint) {
        this.requests = requests;
        this.mint = mint;
    }

    /**
     * A household that is known now.
     *
     * @param since when it was first submitted
     * @param ties to the stay that it is to leave
     */
    record Known(Reference ref, Instant since, Ties ties) {

        static Known of(PlacementRequest request, Ties ties) {
            var submission = request.submission();
            return new Known(submission.household(), submission.seniority(), ties);
        }
    }

    Mono<Outcome<Known, SubmissionRefusal>> of(RequestId id, Draft draft, Origin origin, CommandContext context) {
        var organisation = origin.organisation();
        if (draft.transfer() != null) {
            return leaving(id, draft, draft.transfer(), organisation);
        }
        var household = draft.household();
        if (household == null) {
            return Mono.fromSupplier(() -> Outcome.done(new Known(mint.reference(), context.at(), Ties.NONE)));
        }
        return requests.ofHousehold(organisation, household)
                .next()
                .map(Versioned::value)
                .map(first -> Outcome.<Known, SubmissionRefusal>done(Known.of(first, Ties.NONE)))
                .defaultIfEmpty(wrong("householdRef", Contradiction.Kind.UNKNOWN));
    }

    /** What this very request was about when it was first submitted; else the request that she lives by. */
    private Mono<Outcome<Known, SubmissionRefusal>> leaving(
            RequestId id, Draft draft, TransferDraft transfer, String organisation) {
        return requests.find(id)
                .map(Versioned::value)
                .map(repeated -> Outcome.<Known, SubmissionRefusal>done(Known.of(repeated, repeated.ties())))
                .switchIfEmpty(Mono.defer(() -> requests.findForReferrer(transfer.of())
                        .map(Versioned::value)
                        .filter(lived -> lived.submission().organisation().equals(organisation))
                        .flatMap(lived -> leaving(lived, draft, transfer))
                        .defaultIfEmpty(wrong("transfer/of", Contradiction.Kind.UNKNOWN))));
    }

    private Mono<Outcome<Known, SubmissionRefusal>> leaving(
            PlacementRequest lived, Draft draft, TransferDraft transfer) {
        var household = lived.submission().household();
        if (draft.household() != null && !draft.household().equals(household)) {
            return Mono.just(wrong("householdRef", Contradiction.Kind.CONTRADICTS));
        }
        if (lived.arrival().isEmpty()) {
            return Mono.just(Outcome.refused(new SubmissionRefusal.NoStayToLeave()));
        }
        var ties = Ties.NONE.leaving(TransferFrom.asked(lived, transfer.reason()));
        return requests.ofHousehold(lived.submission().organisation(), household)
                .map(Versioned::value)
                .filter(other -> other.transferring().isOutOf(lived.id()))
                .next()
                .map(other -> Outcome.<Known, SubmissionRefusal>refused(new SubmissionRefusal.TransferUnderWay()))
                .defaultIfEmpty(Outcome.done(Known.of(lived, ties)));
    }

    private static Outcome<Known, SubmissionRefusal> wrong(String field, Contradiction.Kind kind) {
        return Outcome.refused(new SubmissionRefusal.Inconsistent(List.of(new Contradiction(field, kind))));
    }
}
