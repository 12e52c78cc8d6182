package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.availability.DurationClass;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.matching.MatchingProfile;
import fr.relais.placement.domain.matching.SeparationGroup;

/**
 * One household looking for one place, from the submission to the end of the stay.
 *
 * <p>Every effect outside (a hold asked for, confirmed or given back, a stay opened) follows from the state by
 * {@link #nextStep}; so a crash loses nothing and doubles nothing. What is reported back about something the request
 * has moved on from changes nothing.
 *
 * @param closed the offers that are over, oldest first
 * @param releases holds still to be given back, oldest first
 * @param solicitations the centres that are asked in advance; open ones only while it solicits or a yes is held for
 * @param separation whom this household must not meet; goes with every hold that is asked for from now on (INV-22)
 * @param ties to the stays that are expected of it and left by it
 */
public record PlacementRequest(
        RequestId id,
        Submission submission,
        Stage stage,
        Search search,
        List<ClosedOffer> closed,
        List<PendingRelease> releases,
        Solicitations solicitations,
        Set<SeparationGroup> separation,
        Ties ties) {

    public PlacementRequest {
        closed = List.copyOf(closed);
        releases = List.copyOf(releases);
        separation = Set.copyOf(separation);
    }

    /** A request as it is submitted: it is assessed first on the oriented path, else the search begins at once. */
    public static Decision<PlacementRequest, PlacementEvent, RequestRefusal> submit(
            RequestId id, Submission submission) {
        return submit(id, submission, Ties.NONE);
    }

    /** The same for a household that leaves another stay by it: the centre where it lives is not asked. */
    public static Decision<PlacementRequest, PlacementEvent, RequestRefusal> submit(
            RequestId id, Submission submission, Ties ties) {
        return new Submitting(id, submission, ties).whole();
    }

    /**
     * The same for a narrow search: it is assessed first, by whatever clock it runs, since a place that is found by it
     * tells where a house is. Its submission is the referrer's side of the assessment.
     *
     * @param by the person who submits it
     */
    public static Decision<PlacementRequest, PlacementEvent, RequestRefusal> submitNarrow(
            RequestId id, Submission submission, Ties ties, String by) {
        return new Submitting(id, submission, ties).narrow(by);
    }

    /** Looking at it together, before the search. */
    public JointAssessing assessing() {
        return new JointAssessing(this);
    }

    /** Deciding where to go: candidates, holds. */
    public Searching searching() {
        return new Searching(this);
    }

    /** Asking centres in advance. */
    public AskingCentres asking() {
        return new AskingCentres(this);
    }

    /** What a centre answers, or does not. */
    public Answering answering() {
        return new Answering(this);
    }

    /** Whom the household must not meet. */
    public KeepingApart keepingApart() {
        return new KeepingApart(this);
    }

    /** What is prepared before she arrives. */
    public Preparing preparing() {
        return new Preparing(this);
    }

    /** What the person decides. */
    public Consenting consenting() {
        return new Consenting(this);
    }

    /** Arrival, stay, departure. */
    public Arriving arriving() {
        return new Arriving(this);
    }

    /** The part of its file that decides where she can be received. */
    public MatchingProfile profile(CaseFile file) {
        return file.profile(id, submission.oriented() ? DurationClass.LONG : DurationClass.SHORT);
    }

    /** The stay that is left by it. */
    public Transferring transferring() {
        return new Transferring(this);
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

    /** Every place that is being held for it, or was offered, whatever became of the offer. */
    public Stream<Candidate> places() {
        var intended = stage instanceof Stage.Intending intending
                ? Stream.of(intending.intent().candidate())
                : Stream.<Candidate>empty();
        var offered = Stream.concat(closed.stream().map(ClosedOffer::offer), liveOffer().stream());
        return Stream.concat(intended, offered.map(Offer::candidate));
    }

    /** Where and since when she lives by it; empty before she arrives and after she has left. */
    public Optional<Stage.Placed> arrival() {
        return stage instanceof Stage.Placed placed ? Optional.of(placed) : Optional.empty();
    }

    /** How the offer of that reference ended; empty while it is live, or when it is not of this request. */
    public Optional<ClosedOffer> closedOffer(Reference ref) {
        return closed.stream().filter(one -> one.offer().ref().equals(ref)).findFirst();
    }

    /** The references of what is open with the centres of an organisation: an offer, or centres asked in advance. */
    public List<Reference> openWith(String organisation) {
        var offer = liveOffer().stream()
                .filter(one -> one.candidate().organisation().equals(organisation))
                .map(Offer::ref);
        var asked = solicitations.open().stream()
                .filter(one -> one.candidate().organisation().equals(organisation))
                .map(Solicitation::ref);
        return Stream.concat(offer, asked).toList();
    }

    /** Whether something is open under that reference of a centre. */
    public boolean isOpen(Reference ref) {
        return isLive(ref) || solicitations.find(ref).isPresent();
    }

    /** The place that a centre is, or was, asked for under that reference. */
    public Optional<Candidate> placeBehind(Reference ref) {
        return liveOffer()
                .filter(offer -> offer.ref().equals(ref))
                .or(() -> closedOffer(ref).map(ClosedOffer::offer))
                .map(Offer::candidate)
                .or(() -> solicitations.findAny(ref).map(Solicitation::candidate));
    }

    /** Whether this is the reference of the offer that is open, agreed to, or lived under. */
    public boolean isLive(Reference ref) {
        return liveOffer().filter(offer -> offer.ref().equals(ref)).isPresent();
    }

    boolean isLive(HoldId hold) {
        return liveOffer().filter(offer -> offer.hold().equals(hold)).isPresent();
    }

    /** In another stage. With her agreement to a place a stay is to be planned there, in the same write. */
    PlacementRequest at(Stage next) {
        var after = ties.between(stage, next);
        return new PlacementRequest(id, submission, next, search, closed, releases, solicitations, separation, after);
    }

    PlacementRequest with(Search next) {
        return new PlacementRequest(id, submission, stage, next, closed, releases, solicitations, separation, ties);
    }

    PlacementRequest with(Solicitations next) {
        return new PlacementRequest(id, submission, stage, search, closed, releases, next, separation, ties);
    }

    PlacementRequest with(Set<SeparationGroup> next) {
        return new PlacementRequest(id, submission, stage, search, closed, releases, solicitations, next, ties);
    }

    PlacementRequest with(Ties next) {
        return new PlacementRequest(id, submission, stage, search, closed, releases, solicitations, separation, next);
    }

    /** Beds are going to be asked for, in the same words however often. */
    Stage.Intending intending(HoldIntent intent) {
        return new Stage.Intending(intent.keptApart(separation));
    }

    PlacementRequest closing(ClosedOffer offer) {
        var more = new ArrayList<>(closed);
        more.add(offer);
        return new PlacementRequest(id, submission, stage, search, more, releases, solicitations, separation, ties);
    }

    PlacementRequest releasing(PendingRelease release) {
        var more = new ArrayList<>(releases);
        more.add(release);
        return new PlacementRequest(id, submission, stage, search, closed, more, solicitations, separation, ties);
    }

    PlacementRequest released(HoldId hold) {
        var rest = releases.stream().filter(one -> !one.hold().equals(hold)).toList();
        return new PlacementRequest(id, submission, stage, search, closed, rest, solicitations, separation, ties);
    }

    Notice toReferrer(Notice.Kind kind) {
        return new Notice(submission.organisation(), submission.referrerRef(), kind);
    }

    Notice toCentre(Offer offer, Notice.Kind kind) {
        return new Notice(offer.candidate().organisation(), offer.ref(), kind);
    }

    Notice toCentre(Solicitation asked, Notice.Kind kind) {
        return new Notice(asked.candidate().organisation(), asked.ref(), kind);
    }

    Notice toOnCall(Notice.Kind kind) {
        return new Notice(Notice.ON_CALL, submission.coordinatorRef(), kind);
    }
}
