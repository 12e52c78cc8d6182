package fr.relais.capacity.domain.centre;

import java.time.Instant;
import java.util.List;

import fr.relais.blocks.Decision;

/**
 * Somebody wants beds of one unit kept until its centre answers. Repeating it is recognised by the id.
 *
 * @param beds how many people need a bed; a whole unit gives all of its beds
 */
public record PlaceHold(HoldId hold, UnitId unit, int beds, HoldClock clock, Instant at) implements CentreCommand {

    public PlaceHold {
        if (beds < 1) {
            throw new IllegalArgumentException("a hold is over one bed at least");
        }
    }

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        var known = centre.holds().find(hold);
        if (known.isPresent()) {
            return isRepeatOf(known.get()) ? Decision.unchanged(centre) : Decision.refuse(CentreRefusal.HOLD_REUSED);
        }
        if (centre.holds().endOf(hold).isPresent()) {
            return Decision.refuse(CentreRefusal.HOLD_ENDED);
        }
        if (!centre.active()) {
            return Decision.refuse(CentreRefusal.CENTRE_NOT_ACTIVE);
        }
        return centre.unit(unit)
                .map(wanted -> placed(centre, wanted.bedsToHold(beds, at), timers))
                .orElseGet(() -> Decision.refuse(CentreRefusal.UNIT_UNKNOWN));
    }

    private boolean isRepeatOf(Hold known) {
        return known.unit().equals(unit) && known.asked() == beds;
    }

    private Decision<Centre, CentreEvent, CentreRefusal> placed(Centre centre, List<Bed.Vacant> free, Timers timers) {
        if (free.isEmpty()) {
            return Decision.refuse(CentreRefusal.NO_VACANCY);
        }
        var fence = centre.holds().fence() + 1;
        var lease = new Hold(hold, fence, unit, beds, at, timers.holdExpiry(clock, at), new Hold.Waiting());
        var next = centre.changing(free::contains, this::held, centre.holds().placing(lease))
                .solicited(at);
        return Decision.accept(next, new CentreEvent.BedHeld(next.leaseOf(lease), lease.expiresAt()));
    }

    private Bed held(Bed bed) {
        return new Bed.Held(bed.id(), hold, ((Bed.Vacant) bed).vacancy());
    }
}
