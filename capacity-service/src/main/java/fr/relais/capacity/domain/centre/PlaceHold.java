package fr.relais.capacity.domain.centre;

import java.time.Instant;

import fr.relais.blocks.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants beds of one unit kept until its centre answers. Repeating it is recognised by the id.
 *
 * @param asked for whom: they take exactly what they need, a whole unit gives all of its beds
 * @param outOf the block whose beds a household takes, when they are kept for it already
 */
public record PlaceHold(
        HoldId hold, UnitId unit, HoldTerms asked, @Nullable HoldId outOf, Instant at) implements CentreCommand {

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        return centre.holds().find(hold).map(known -> repeated(centre, known)).orElseGet(() -> placed(centre, timers));
    }

    private Decision<Centre, CentreEvent, CentreRefusal> repeated(Centre centre, Hold known) {
        var same = known.unit().equals(unit) && known.asked().equals(asked);
        return same ? Decision.unchanged(centre) : Decision.refuse(CentreRefusal.HOLD_REUSED);
    }

    private Decision<Centre, CentreEvent, CentreRefusal> placed(Centre centre, Timers timers) {
        var taking = Taking.of(this, centre);
        return HoldingRules.refusal(taking, timers)
                .<Decision<Centre, CentreEvent, CentreRefusal>>map(Decision::refuse)
                .orElseGet(() -> taking.placed(timers));
    }
}
