package fr.relais.capacity.domain.centre;

import java.time.Instant;

import fr.relais.blocks.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A hold or a reservation is given back. Giving back what is over already is a repeat; giving back what has not come
 * yet makes sure that it never comes.
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
                .orElseGet(() -> forgone(centre, timers));
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

    /**
     * Whoever gives back a hold has given up on it: a request for it that is still on its way is refused when it
     * arrives. Remembered for so many holds at once only; beyond that the comparison with offers finds it.
     */
    private Decision<Centre, CentreEvent, CentreRefusal> forgone(Centre centre, Timers timers) {
        if (centre.holds().endOf(hold).isPresent()
                || centre.holds().forgoneAt(at, timers.memory()) >= Holds.MOST_FORGONE) {
            return Decision.unchanged(centre);
        }
        var holds = centre.holds().ending(hold, HoldEnd.FORGONE, at, timers.memory());
        return Decision.accept(centre.with(holds), new CentreEvent.HoldForgone(hold, cause));
    }
}
