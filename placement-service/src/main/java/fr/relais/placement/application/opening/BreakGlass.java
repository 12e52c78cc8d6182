package fr.relais.placement.application.opening;

import java.util.ArrayList;
import java.util.List;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.Mint;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.domain.opening.Act;
import fr.relais.placement.domain.opening.Opening;
import fr.relais.placement.domain.opening.OpeningEvent.Told;
import fr.relais.placement.domain.opening.OpeningId;
import fr.relais.placement.domain.opening.OpeningReason;
import fr.relais.placement.domain.opening.OpeningRefusal;
import fr.relais.placement.domain.opening.OpeningStage.Awaiting;
import fr.relais.placement.domain.opening.OpeningVerdict;
import fr.relais.placement.domain.request.Notice;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import reactor.core.publisher.Mono;

/** Opens one case in an emergency: two people ask, everybody concerned is told, a coordinator looks at it. */
public final class BreakGlass {

    private final Openings openings;
    private final PlacementRequests requests;
    private final Mint mint;

    public BreakGlass(Openings openings, PlacementRequests requests, Mint mint) {
        this.openings = openings;
        this.requests = requests;
        this.mint = mint;
    }

    /** An opening, and the case as it stands. */
    public record Opened(Opening opening, PlacementRequest request) {}

    /** Somebody asks, and names the case as its referrer knows it; empty when there is no such case. */
    public Mono<Outcome<Opening, OpeningRefusal>> ask(
            OpeningId id, Reference referrerRef, OpeningReason reason, CommandContext context) {
        return requests.findForReferrer(referrerRef)
                .map(Versioned::value)
                .flatMap(request -> openings.ask(
                        id,
                        context,
                        () -> Opening.ask(new Opening(
                                id, mint.reference(), request.id(), reason, Act.of(context), new Awaiting()))));
    }

    /** A second person agrees; empty when there is nothing to agree to. */
    public Mono<Outcome<Opening, OpeningRefusal>> agree(Reference ref, CommandContext context) {
        return opened(ref)
                .flatMap(known -> openings.agreedSince(context.at().minus(Opening.A_MONTH))
                        .filter(other -> !other.id().equals(known.opening().id()))
                        .count()
                        .map(before -> told(known, before >= Opening.USUAL))
                        .flatMap(told -> openings.change(
                                known.opening().id(), context, opening -> opening.agree(Act.of(context), told))));
    }

    /**
     * Who asked is told. Every time is decided anew, also of a repeated command, and counted before it is told; that it
     * is in the register before the answer is for whoever answers.
     */
    public Mono<Outcome<Opened, OpeningRefusal>> read(Reference ref, CommandContext context) {
        var unrepeated = new CommandContext(context.actor(), context.at(), null, null, false);
        return opened(ref)
                .flatMap(known -> openings.change(
                                known.opening().id(), unrepeated, opening -> opening.read(Act.of(context)))
                        .map(outcome -> outcome.map(read -> new Opened(read, known.request()))));
    }

    /** A coordinator has looked at it; empty when there is none. */
    public Mono<Outcome<Opening, OpeningRefusal>> review(
            Reference ref, OpeningVerdict verdict, CommandContext context) {
        return openings.find(ref)
                .flatMap(known ->
                        openings.change(known.id(), context, opening -> opening.review(Act.of(context), verdict)));
    }

    private Mono<Opened> opened(Reference ref) {
        return openings.find(ref)
                .flatMap(opening ->
                        requests.find(opening.request()).map(request -> new Opened(opening, request.value())));
    }

    /** Who referred her, who has been asked to receive her, and the coordinators on call. */
    private List<Told> told(Opened known, boolean often) {
        var request = known.request();
        var submission = request.submission();
        var told = new ArrayList<Told>();
        told.add(told(submission.organisation(), submission.referrerRef(), Notice.Kind.CASE_OPENED));
        request.liveOffer()
                .map(offer -> told(offer.candidate().organisation(), offer.ref(), Notice.Kind.CASE_OPENED))
                .ifPresent(told::add);
        told.add(told(Notice.ON_CALL, known.opening().ref(), Notice.Kind.OPENING_TO_REVIEW));
        if (often) {
            told.add(told(Notice.ON_CALL, known.opening().ref(), Notice.Kind.OPENINGS_TOO_MANY));
        }
        return told;
    }

    private Told told(String organisation, Reference recipient, Notice.Kind kind) {
        return new Told(new Notice(organisation, recipient, kind), mint.reference());
    }
}
