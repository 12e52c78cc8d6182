package fr.relais.capacity.domain.centre;

import java.time.Instant;

import fr.relais.blocks.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A hold or a reservation is given back. Giving back what is over already is a repeat.
 *
 * @param fence the one that was given with the hold; absent when the answer that carried it never came
 */
public record ReleaseHold(HoldId hold, @Nullable Long fence, ReleaseCause cause, Instant at) implements CentreCommand {

    @Override
    public boolean alwaysTaken() {
        return true;
    }

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        return centre.holds()
                .find(hold)
                .map(known -> released(centre, known, timers))
                .orElseGet(() -> Decision.unchanged(centre));
    }

    private Decision<Centre, CentreEvent, CentreRefusal> released(Centre centre, Hold known, Timers timers) {
        if (fence != null && fence != known.fence()) {
            return Decision.refuse(CentreRefusal.FENCE_OUTDATED);
        }
        if (known.phase() instanceof Hold.LivedIn) {
            return Decision.refuse(CentreRefusal.HOLD_OCCUPIED);
        }
        var holds = centre.holds().ending(hold, HoldEnd.RELEASED, at, timers.memory());
        var back = GivingBack.of(centre, known, at, holds);
        return Decision.accept(back.centre(), new CentreEvent.HoldReleased(centre.leaseOf(known), cause, back.stale()));
    }
}
