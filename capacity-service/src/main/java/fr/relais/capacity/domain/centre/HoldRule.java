package fr.relais.capacity.domain.centre;

import java.util.function.Function;

import fr.relais.blocks.Decision;

/** What every command that acts on a hold has to pass: nobody acts on a remembered hold. */
final class HoldRule {

    private HoldRule() {}

    static Decision<Centre, CentreEvent, CentreRefusal> withFence(
            Centre centre,
            HoldId hold,
            long fence,
            Function<Hold, Decision<Centre, CentreEvent, CentreRefusal>> decision) {
        return centre.holds()
                .find(hold)
                .map(known -> known.fence() == fence
                        ? decision.apply(known)
                        : Decision.<Centre, CentreEvent, CentreRefusal>refuse(CentreRefusal.FENCE_OUTDATED))
                .orElseGet(() -> Decision.refuse(CentreRefusal.HOLD_LAPSED));
    }

    static boolean stayEnded(Centre centre, HoldId hold) {
        return centre.holds().endOf(hold).filter(HoldEnd.STAY_ENDED::equals).isPresent();
    }
}
