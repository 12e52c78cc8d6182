package fr.relais.capacity.domain.centre;

import java.time.Instant;

import fr.relais.blocks.Decision;

/**
 * Somebody wants beds of one unit kept until its centre answers. Repeating it is recognised by the id.
 *
 * @param asked for how many people, and how: they take exactly what they need, a whole unit gives all of its beds
 */
public record PlaceHold(HoldId hold, UnitId unit, HoldTerms asked, Instant at) implements CentreCommand {

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
        return HoldingRules.refusal(taking)
                .<Decision<Centre, CentreEvent, CentreRefusal>>map(Decision::refuse)
                .orElseGet(() -> placed(taking, timers));
    }

    private Decision<Centre, CentreEvent, CentreRefusal> placed(Taking taking, Timers timers) {
        var centre = taking.centre();
        var lease = new Hold(
                hold,
                centre.holds().fence() + 1,
                unit,
                asked,
                asked.people(),
                taking.cots(),
                at,
                timers.holdExpiry(asked.clock(), at),
                null,
                new Hold.Waiting());
        var next = centre.changing(
                        taking.beds()::contains, this::held, centre.holds().placing(lease))
                .with(centre.standing().solicited(at));
        return Decision.accept(
                next, new CentreEvent.BedHeld(next.leaseOf(lease), lease.expiresAt(), lease.people(), lease.cots()));
    }

    private Bed held(Bed bed) {
        return new Bed.Held(bed.id(), hold, ((Bed.Vacant) bed).vacancy());
    }
}
