package fr.relais.capacity.domain.centre;

import java.time.Instant;

import fr.relais.blocks.Decision;

/** The centre gets more time to answer, once, on the oriented clock only: as much again as it gives. */
public record ExtendHold(HoldId hold, long fence, Instant at) implements CentreCommand {

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        return HoldRule.withFence(centre, hold, fence, known -> extended(centre, known, timers));
    }

    private Decision<Centre, CentreEvent, CentreRefusal> extended(Centre centre, Hold known, Timers timers) {
        if (!(known.asked() instanceof HoldTerms.ForHousehold asked)) {
            return Decision.refuse(CentreRefusal.HOLD_IS_BLOCK);
        }
        if (known.underReview()) {
            return Decision.refuse(CentreRefusal.HOLD_UNDER_REVIEW);
        }
        if (!known.waits()) {
            return Decision.refuse(CentreRefusal.ALREADY_CONFIRMED);
        }
        if (asked.clock() != HoldClock.ORIENTED) {
            return Decision.refuse(CentreRefusal.CLOCK_NOT_ORIENTED);
        }
        if (known.extended()) {
            return Decision.refuse(CentreRefusal.ALREADY_EXTENDED);
        }
        var longer = known.extendedUntil(timers.holdExpiry(asked.clock(), known.expiresAt()));
        return Decision.accept(
                centre.with(centre.holds().replacing(longer)),
                new CentreEvent.HoldExtended(centre.leaseOf(longer), longer.expiresAt()));
    }
}
