package fr.relais.capacity.domain.centre;

import java.time.Instant;

import fr.relais.blocks.Decision;

/**
 * The centre has refused for a reason that the coordinator looks at. The household is sought a place elsewhere at once,
 * and the refusal brings no advantage: the beds stay kept for nobody until the coordinator has decided, for so long at
 * most.
 */
public record ReviewHold(HoldId hold, long fence, Instant at) implements CentreCommand {

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        return HoldRule.withFence(centre, hold, fence, known -> reviewed(centre, known, timers));
    }

    private Decision<Centre, CentreEvent, CentreRefusal> reviewed(Centre centre, Hold known, Timers timers) {
        if (known.kind() == HoldKind.BLOCK) {
            return Decision.refuse(CentreRefusal.HOLD_IS_BLOCK);
        }
        if (known.underReview()) {
            return Decision.unchanged(centre);
        }
        if (!known.waits()) {
            return Decision.refuse(CentreRefusal.ALREADY_CONFIRMED);
        }
        var kept = known.in(new Hold.UnderReview()).keptUntil(at.plus(timers.review()));
        return Decision.accept(
                centre.with(centre.holds().replacing(kept)),
                new CentreEvent.HoldUnderReview(centre.leaseOf(kept), kept.expiresAt()));
    }
}
