package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.request.PlacementEvent.RequestSubmitted;

/**
 * One household looking for one place, from the submission to the end of the stay.
 *
 * <p>Every effect outside (a hold asked for, confirmed or given back, a stay opened) follows from the state by
 * {@link #nextStep}; so a crash loses nothing and doubles nothing. What is reported back about something the request
 * has moved on from changes nothing.
 *
 * @param closed the offers that are over, oldest first
 * @param releases holds still to be given back, oldest first
 */
public record PlacementRequest(
        RequestId id,
        Submission submission,
        Stage stage,
        Search search,
        List<ClosedOffer> closed,
        List<PendingRelease> releases) {

    public PlacementRequest {
        closed = List.copyOf(closed);
        releases = List.copyOf(releases);
    }

    /** A request as it is submitted: the search begins at once. */
    public static Decision<PlacementRequest, PlacementEvent, RequestRefusal> submit(
            RequestId id, Submission submission) {
        var search = Search.begun(submission.submittedAt());
        var request = new PlacementRequest(id, submission, new Stage.Matching(), search, List.of(), List.of());
        return Decision.accept(
                request,
                List.of(
                        new RequestSubmitted(submission.track(), submission.tier(), submission.people()),
                        request.toReferrer(Notice.Kind.REQUEST_SUBMITTED)));
    }

    /** Deciding where to go: candidates, holds. */
    public Searching searching() {
        return new Searching(this);
    }

    /** What a centre answers, or does not. */
    public Answering answering() {
        return new Answering(this);
    }

    /** What the person decides. */
    public Consenting consenting() {
        return new Consenting(this);
    }

    /** Arrival, stay, departure. */
    public Arriving arriving() {
        return new Arriving(this);
    }

    /** What is to be done outside of the request at this moment. */
    public Step nextStep(Instant now) {
        return NextStep.of(this, now);
    }

    /** When the request is to be looked at again even if nobody asks; empty when only others can move it on. */
    public Optional<Instant> due() {
        return NextStep.due(this);
    }

    public OutwardStatus outward() {
        return stage.outward();
    }

    /** The offer that is open, accepted, confirmed or lived in. */
    public Optional<Offer> liveOffer() {
        return stage instanceof Stage.WithOffer with ? Optional.of(with.offer()) : Optional.empty();
    }

    /** How the offer of that reference ended; empty while it is live, or when it is not of this request. */
    public Optional<ClosedOffer> closedOffer(Reference ref) {
        return closed.stream().filter(one -> one.offer().ref().equals(ref)).findFirst();
    }

    /** Whether this is the reference of the offer that is open, agreed to, or lived under. */
    public boolean isLive(Reference ref) {
        return liveOffer().filter(offer -> offer.ref().equals(ref)).isPresent();
    }

    boolean isLive(HoldId hold) {
        return liveOffer().filter(offer -> offer.hold().equals(hold)).isPresent();
    }

    PlacementRequest at(Stage next) {
        return new PlacementRequest(id, submission, next, search, closed, releases);
    }

    PlacementRequest with(Search next) {
        return new PlacementRequest(id, submission, stage, next, closed, releases);
    }

    PlacementRequest closing(ClosedOffer offer) {
        var more = new ArrayList<>(closed);
        more.add(offer);
        return new PlacementRequest(id, submission, stage, search, more, releases);
    }

    PlacementRequest releasing(PendingRelease release) {
        var more = new ArrayList<>(releases);
        more.add(release);
        return new PlacementRequest(id, submission, stage, search, closed, more);
    }

    PlacementRequest released(HoldId hold) {
        var rest = releases.stream().filter(one -> !one.hold().equals(hold)).toList();
        return new PlacementRequest(id, submission, stage, search, closed, rest);
    }

    Notice toReferrer(Notice.Kind kind) {
        return new Notice(submission.organisation(), submission.referrerRef(), kind);
    }

    Notice toCentre(Offer offer, Notice.Kind kind) {
        return new Notice(offer.candidate().organisation(), offer.ref(), kind);
    }

    Notice toOnCall(Notice.Kind kind) {
        return new Notice(Notice.ON_CALL, submission.coordinatorRef(), kind);
    }
}
