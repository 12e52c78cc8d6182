package fr.relais.capacity.domain.centre;

import java.time.Instant;

import fr.relais.blocks.Decision;

/**
 * Somebody has left. The beds are in turnaround, and vacant again only by a declaration; on a compromised site they
 * freeze.
 */
public record RecordStayEnd(HoldId hold, long fence, Instant at) implements CentreCommand {

    @Override
    public boolean alwaysTaken() {
        return true;
    }

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        if (HoldRule.stayEnded(centre, hold)) {
            return Decision.unchanged(centre);
        }
        return HoldRule.withFence(centre, hold, fence, known -> left(centre, known, timers));
    }

    private Decision<Centre, CentreEvent, CentreRefusal> left(Centre centre, Hold known, Timers timers) {
        if (!(known.phase() instanceof Hold.LivedIn)) {
            return Decision.refuse(CentreRefusal.STAY_NOT_BEGUN);
        }
        var next = centre.changing(
                bed -> bed.isUnder(hold),
                bed -> centre.compromised()
                        ? new Bed.Frozen(bed.id(), at)
                        : new Bed.Unavailable(bed.id(), UnavailableReason.TURNAROUND, at, null),
                centre.holds().ending(hold, HoldEnd.STAY_ENDED, at, timers.memory()));
        return Decision.accept(next, new CentreEvent.StayEnded(centre.leaseOf(known)));
    }
}
