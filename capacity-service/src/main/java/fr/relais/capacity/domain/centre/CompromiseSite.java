package fr.relais.capacity.domain.centre;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import fr.relais.blocks.Decision;

/**
 * The network may know where a centre is. Said again, it takes back that one coordinator thinks it does not. Nobody is
 * sent there from this moment on: its free beds freeze, what waits for its answer is withdrawn, and whoever lives there
 * or is expected has to be brought away. Who is there keeps the bed until it is over.
 */
public record CompromiseSite(Instant at) implements CentreCommand {

    @Override
    public boolean alwaysTaken() {
        return true;
    }

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        return Declaring.by(centre, () -> compromised(centre, timers));
    }

    private Decision<Centre, CentreEvent, CentreRefusal> compromised(Centre centre, Timers timers) {
        if (centre.beingCleared()) {
            return Decision.accept(centre.with(centre.standing().unsaid()), new CentreEvent.SiteClearanceWithdrawn());
        }
        if (centre.compromised()) {
            return Decision.unchanged(centre);
        }
        var waiting = centre.holds().active().stream().filter(Hold::ends).toList();
        var holds = centre.holds();
        for (var hold : waiting) {
            holds = holds.ending(hold.id(), HoldEnd.WITHDRAWN, at, timers.memory());
        }
        var next = centre.changing(this::freezes, bed -> new Bed.Frozen(bed.id(), at), holds);
        return Decision.accept(next.with(centre.standing().compromised(at)), explaining(centre, waiting, next.holds()));
    }

    private boolean freezes(Bed bed) {
        return bed.status() != BedStatus.RESERVED && bed.status() != BedStatus.OCCUPIED;
    }

    private List<CentreEvent> explaining(Centre centre, List<Hold> withdrawn, Holds staying) {
        var events = new ArrayList<CentreEvent>();
        events.add(new CentreEvent.SiteCompromised(
                centre.beds().filter(this::freezes).map(Bed::id).toList()));
        withdrawn.forEach(hold -> events.add(new CentreEvent.HoldWithdrawn(centre.leaseOf(hold))));
        staying.active().forEach(hold -> events.add(new CentreEvent.EvacuationCalled(centre.leaseOf(hold))));
        return events;
    }
}
