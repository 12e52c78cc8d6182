package fr.relais.placement.domain.refusal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import fr.relais.blocks.Actor;
import fr.relais.blocks.Decision;
import fr.relais.placement.domain.refusal.ReviewEvent.BedsFrozen;
import fr.relais.placement.domain.refusal.ReviewEvent.BedsGivenBack;
import fr.relais.placement.domain.refusal.ReviewEvent.OnCallTold;
import fr.relais.placement.domain.refusal.ReviewEvent.RequestTold;
import fr.relais.placement.domain.refusal.ReviewEvent.ReviewClosed;
import fr.relais.placement.domain.refusal.ReviewEvent.ReviewOpened;
import fr.relais.placement.domain.refusal.ReviewStage.Closed;
import fr.relais.placement.domain.refusal.ReviewStage.Freezing;
import fr.relais.placement.domain.refusal.ReviewStage.GivingBack;
import fr.relais.placement.domain.refusal.ReviewStage.Open;
import fr.relais.placement.domain.refusal.ReviewStage.Over;
import fr.relais.placement.domain.refusal.ReviewStage.Ruling;
import fr.relais.placement.domain.refusal.ReviewStage.Telling;
import fr.relais.placement.domain.refusal.ReviewStage.Undecided;
import fr.relais.placement.domain.request.Notice;
import fr.relais.placement.domain.request.ReviewVerdict;

import static fr.relais.blocks.Decision.accept;
import static fr.relais.blocks.Decision.refuse;
import static fr.relais.blocks.Decision.unchanged;

/**
 * A coordinator looks at a centre's refusal. The request has moved on and waits for nothing here; only the refused beds
 * are kept, for nobody, until somebody decides or the time is over.
 *
 * <p>Every effect outside (beds frozen and given back, the request told) follows from the state by {@link #nextStep};
 * so a crash loses nothing and doubles nothing.
 */
public record RefusalReview(ReviewId id, ReviewSubject subject, ReviewStage stage) {

    /** A review as it begins: the coordinators on call are told. */
    public static Decision<RefusalReview, ReviewEvent, ReviewRefusal> open(ReviewSubject subject) {
        var first = subject.refused().held() == null ? new Open(false) : new Freezing();
        var notice = new Notice(Notice.ON_CALL, subject.ref(), Notice.Kind.REFUSAL_TO_REVIEW);
        return accept(
                new RefusalReview(ReviewId.of(subject.refused().offer()), subject, first),
                List.of(new ReviewOpened(subject.refused().reason(), subject.cause()), new OnCallTold(notice)));
    }

    /** The owner of the beds keeps them for nobody, or says that the hold has ended. */
    public Decision<RefusalReview, ReviewEvent, ReviewRefusal> frozen(boolean kept) {
        return stage instanceof Freezing ? accept(at(new Open(kept)), new BedsFrozen(kept)) : unchanged(this);
    }

    /** A coordinator decides. Who has refused for the centre does not judge it. */
    public Decision<RefusalReview, ReviewEvent, ReviewRefusal> decide(ReviewVerdict verdict, String by, Instant at) {
        if (verdict == ReviewVerdict.UNDECIDED) {
            throw new IllegalArgumentException("nobody decides to leave it undecided");
        }
        if (stage instanceof Over over) {
            return over.ruling().verdict() == verdict ? unchanged(this) : refuse(ReviewRefusal.REVIEW_CLOSED);
        }
        if (isOverdue(at)) {
            return refuse(ReviewRefusal.REVIEW_CLOSED);
        }
        return by.equals(subject.refused().by())
                ? refuse(ReviewRefusal.SAME_PERSON)
                : over(new Ruling(verdict, by, at));
    }

    /** Nobody has decided in time: the refusal stands. */
    public Decision<RefusalReview, ReviewEvent, ReviewRefusal> end(Instant now) {
        return stage instanceof Undecided && isOverdue(now)
                ? over(new Ruling(ReviewVerdict.UNDECIDED, Actor.SYSTEM.subject(), now))
                : unchanged(this);
    }

    private Decision<RefusalReview, ReviewEvent, ReviewRefusal> over(Ruling ruling) {
        return accept(at(new Telling(ruling, keepsBeds())), new ReviewClosed(ruling.verdict()));
    }

    /** The request knows: only then are the beds given back, so that it is among those who may be asked for. */
    public Decision<RefusalReview, ReviewEvent, ReviewRefusal> told() {
        if (!(stage instanceof Telling telling)) {
            return unchanged(this);
        }
        var next = telling.beds() ? new GivingBack(telling.ruling()) : new Closed(telling.ruling());
        return accept(at(next), new RequestTold());
    }

    public Decision<RefusalReview, ReviewEvent, ReviewRefusal> givenBack() {
        return stage instanceof GivingBack giving
                ? accept(at(new Closed(giving.ruling())), new BedsGivenBack())
                : unchanged(this);
    }

    /** What is to be done outside of the review at this moment. */
    public ReviewStep nextStep(Instant now) {
        if (stage instanceof Undecided && isOverdue(now)) {
            return new ReviewStep.End();
        }
        if (stage instanceof Telling telling) {
            return new ReviewStep.TellRequest(telling.ruling().verdict());
        }
        var held = subject.refused().held();
        if (held != null && stage instanceof Freezing) {
            return new ReviewStep.Freeze(held);
        }
        return held != null && stage instanceof GivingBack ? new ReviewStep.GiveBack(held) : new ReviewStep.Nothing();
    }

    /** When it is to be looked at again even if nobody asks; empty when it is over. */
    public Optional<Instant> due() {
        if (!(nextStep(Instant.MIN) instanceof ReviewStep.Nothing)) {
            return Optional.of(Instant.EPOCH);
        }
        return stage instanceof Undecided ? Optional.of(subject.until()) : Optional.empty();
    }

    /** Whether beds are, or are to be, kept for nobody. */
    public boolean keepsBeds() {
        return stage instanceof Freezing
                || stage instanceof Open open && open.frozen()
                || stage instanceof Telling telling && telling.beds()
                || stage instanceof GivingBack;
    }

    /** What was decided; empty before. */
    public Optional<Ruling> ruling() {
        return stage instanceof Over over ? Optional.of(over.ruling()) : Optional.empty();
    }

    private boolean isOverdue(Instant now) {
        return !now.isBefore(subject.until());
    }

    private RefusalReview at(ReviewStage next) {
        return new RefusalReview(id, subject, next);
    }
}
