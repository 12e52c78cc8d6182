package fr.relais.capacity.domain.centre;

import java.time.Instant;
import java.util.ArrayList;

import fr.relais.blocks.Decision;

/**
 * No place left, says whoever has the link of a centre: what nobody holds is not free any more. Said once by one link,
 * and taken back by {@link RefillByLink}.
 */
public record EmptyByLink(LinkHash hash, Instant at) implements CentreCommand {

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        return ByLink.open(hash, at, centre, link -> emptied(centre, link));
    }

    private Decision<Centre, CentreEvent, CentreRefusal> emptied(Centre centre, ConfirmationLink link) {
        if (link.saysNone()) {
            return Decision.unchanged(centre);
        }
        if (link.refilled()) {
            return Decision.refuse(CentreRefusal.TOO_FEW_BEDS);
        }
        var next = centre.with(centre.standing().with(link.emptying(at)));
        var events = new ArrayList<CentreEvent>();
        for (var unit : centre.units()) {
            var beds = new ArrayList<>(unit.bedsIn(BedStatus.STALE));
            beds.addAll(unit.bedsIn(BedStatus.VACANT));
            if (!beds.isEmpty()) {
                next = next.changing(
                        bed -> beds.contains(bed.id()),
                        bed -> new Bed.Unavailable(bed.id(), UnavailableReason.OTHER_TEMPORARY, at, null));
                events.add(new CentreEvent.BedsMadeUnavailable(unit.id(), beds, UnavailableReason.OTHER_TEMPORARY));
            }
        }
        events.add(ByLink.told(centre));
        return Decision.accept(next, events);
    }
}
