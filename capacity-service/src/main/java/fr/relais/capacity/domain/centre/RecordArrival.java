package fr.relais.capacity.domain.centre;

import java.time.Instant;

import fr.relais.blocks.Decision;

/** Somebody has arrived on a reservation: the stay begins, and as many people are admitted this year. */
public record RecordArrival(HoldId hold, long fence, Instant at) implements CentreCommand {

    @Override
    public boolean alwaysTaken() {
        return true;
    }

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        if (HoldRule.stayEnded(centre, hold)) {
            return Decision.unchanged(centre);
        }
        return HoldRule.withFence(centre, hold, fence, known -> arrived(centre, known));
    }

    private Decision<Centre, CentreEvent, CentreRefusal> arrived(Centre centre, Hold known) {
        if (known.phase() instanceof Hold.LivedIn) {
            return Decision.unchanged(centre);
        }
        if (known.underReview()) {
            return Decision.refuse(CentreRefusal.HOLD_UNDER_REVIEW);
        }
        if (known.waits()) {
            return Decision.refuse(CentreRefusal.HOLD_NOT_CONFIRMED);
        }
        var next = centre.changing(
                bed -> bed.isUnder(hold),
                bed -> new Bed.Occupied(bed.id(), hold, at),
                centre.holds().replacing(known.in(new Hold.LivedIn())));
        return Decision.accept(
                admitting(known, next), new CentreEvent.ArrivalRecorded(centre.leaseOf(known), known.people()));
    }

    private Centre admitting(Hold known, Centre centre) {
        var standing = centre.standing();
        var year = centre.dayAt(at).getYear();
        return centre.with(standing.with(standing.admissions().admitting(known.people(), year)));
    }
}
