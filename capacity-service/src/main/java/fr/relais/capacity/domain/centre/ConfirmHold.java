package fr.relais.capacity.domain.centre;

import java.time.Instant;

import fr.relais.blocks.Decision;

/**
 * The centre agreed: its bed is kept until the arrival.
 *
 * @param fence the one that was given with the hold
 * @param reservedUntil when the arrival is expected at the latest
 */
public record ConfirmHold(HoldId hold, long fence, Instant reservedUntil, Instant at) implements CentreCommand {

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        return HoldRule.withFence(centre, hold, fence, known -> confirmed(centre, known));
    }

    private Decision<Centre, CentreEvent, CentreRefusal> confirmed(Centre centre, Hold known) {
        if (known.kind() == HoldKind.BLOCK) {
            return Decision.refuse(CentreRefusal.HOLD_IS_BLOCK);
        }
        if (known.underReview()) {
            return Decision.refuse(CentreRefusal.HOLD_UNDER_REVIEW);
        }
        if (!known.waits()) {
            return confirmedAgain(centre, known);
        }
        if (!reservedUntil.isAfter(at)) {
            return Decision.refuse(CentreRefusal.RESERVATION_OVER);
        }
        var holds = centre.holds()
                .replacing(known.in(new Hold.Agreed(reservedUntil, false)).agreedAt(at));
        var next = centre.changing(bed -> bed.isUnder(hold), this::reserved, holds);
        return Decision.accept(next, new CentreEvent.HoldConfirmed(centre.leaseOf(known), reservedUntil));
    }

    /** The centre keeps its bed for longer; an older confirmation that comes late changes nothing. */
    private Decision<Centre, CentreEvent, CentreRefusal> confirmedAgain(Centre centre, Hold known) {
        return known.phase() instanceof Hold.Agreed agreed && reservedUntil.isAfter(agreed.until())
                ? Decision.accept(
                        centre.with(centre.holds().replacing(known.in(new Hold.Agreed(reservedUntil, false)))),
                        new CentreEvent.HoldConfirmed(centre.leaseOf(known), reservedUntil))
                : Decision.unchanged(centre);
    }

    private Bed reserved(Bed bed) {
        return new Bed.Reserved(bed.id(), hold, ((Bed.Held) bed).vacancy());
    }
}
