package fr.relais.notification.domain.delivery;

import java.time.Duration;
import java.time.Instant;

import fr.relais.blocks.Decision;
import fr.relais.notification.domain.delivery.DeliveryEvent.DeliveryFailed;
import fr.relais.notification.domain.delivery.DeliveryEvent.DeliveryGivenUp;
import fr.relais.notification.domain.delivery.DeliveryEvent.DeliveryMade;
import fr.relais.notification.domain.delivery.DeliveryEvent.DeliverySent;
import fr.relais.notification.domain.delivery.DeliveryState.Delivered;
import fr.relais.notification.domain.delivery.DeliveryState.Failed;
import fr.relais.notification.domain.delivery.DeliveryState.GivenUp;
import fr.relais.notification.domain.delivery.DeliveryState.Pending;
import fr.relais.notification.domain.delivery.DeliveryState.Sent;

/**
 * One message on its way: pending, sent, delivered, failed or given up.
 *
 * <p>One attempt is made at a time: whoever takes it has it for {@link #LEASE}. Of an attempt whose end nobody knows it
 * is assumed that it failed, so a message can arrive twice and is never lost; both copies are the same to the letter
 * and say nothing.
 *
 * @param plannedAt from then on it is worth while for as long as its occasion says
 */
public record Delivery(DeliveryId id, Errand errand, Instant plannedAt, DeliveryState state) {

    /** Longer than any channel may take over one message. */
    public static final Duration LEASE = Duration.ofMinutes(2);

    /** A message that is to be sent at once. */
    public static Delivery planned(DeliveryId id, Errand errand, Instant now) {
        return new Delivery(id, errand, now, new Pending(now));
    }

    /** Somebody begins an attempt, unless it is too late for one. */
    public Decision<Delivery, DeliveryEvent, DeliveryRefusal> take(Instant now) {
        var due = state.due();
        if (due.isEmpty()) {
            return Decision.refuse(DeliveryRefusal.OVER);
        }
        if (now.isBefore(due.get())) {
            return Decision.refuse(state instanceof Sent ? DeliveryRefusal.IN_HAND : DeliveryRefusal.NOT_DUE);
        }
        if (isTooLateAt(now)) {
            return givenUp(GiveUpReason.TOO_LATE, now);
        }
        var attempt = state.attempts() + 1;
        return Decision.accept(at(new Sent(attempt, now.plus(LEASE))), new DeliverySent(attempt));
    }

    /** It was taken, in whichever attempt: nothing that is said later of another one changes that. */
    public Decision<Delivery, DeliveryEvent, DeliveryRefusal> accepted(int attempt, Instant now) {
        if (attempt > state.attempts()) {
            return Decision.refuse(DeliveryRefusal.NEVER_SENT);
        }
        if (state instanceof GivenUp) {
            return Decision.refuse(DeliveryRefusal.OVER);
        }
        return state instanceof Delivered
                ? Decision.unchanged(this)
                : Decision.accept(at(new Delivered(attempt, now)), new DeliveryMade());
    }

    /** It was not taken now. */
    public Decision<Delivery, DeliveryEvent, DeliveryRefusal> failed(int attempt, Instant now) {
        if (attempt > state.attempts()) {
            return Decision.refuse(DeliveryRefusal.NEVER_SENT);
        }
        if (!isUnderWay(attempt)) {
            return Decision.unchanged(this);
        }
        var again = now.plus(errand.occasion().pauseAfter(attempt));
        return isTooLateAt(again)
                ? givenUp(GiveUpReason.TOO_LATE, now)
                : Decision.accept(at(new Failed(attempt, again)), new DeliveryFailed(attempt));
    }

    /** It will never be taken. */
    public Decision<Delivery, DeliveryEvent, DeliveryRefusal> refused(int attempt, Instant now) {
        if (attempt > state.attempts()) {
            return Decision.refuse(DeliveryRefusal.NEVER_SENT);
        }
        return isUnderWay(attempt) ? givenUp(GiveUpReason.REFUSED, now) : Decision.unchanged(this);
    }

    /** Nobody is to try any more; of an attempt that is under way nobody will hear. */
    public Decision<Delivery, DeliveryEvent, DeliveryRefusal> callOff(GiveUpReason reason, Instant now) {
        return state.due().isEmpty() ? Decision.unchanged(this) : givenUp(reason, now);
    }

    private boolean isUnderWay(int attempt) {
        return state instanceof Sent sent && sent.attempts() == attempt;
    }

    private boolean isTooLateAt(Instant moment) {
        return !moment.isBefore(plannedAt.plus(errand.occasion().worthWhile()));
    }

    private Decision<Delivery, DeliveryEvent, DeliveryRefusal> givenUp(GiveUpReason reason, Instant now) {
        return Decision.accept(at(new GivenUp(state.attempts(), reason, now)), new DeliveryGivenUp(reason));
    }

    private Delivery at(DeliveryState next) {
        return new Delivery(id, errand, plannedAt, next);
    }
}
