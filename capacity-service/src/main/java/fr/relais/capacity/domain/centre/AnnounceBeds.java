package fr.relais.capacity.domain.centre;

import java.time.Instant;
import java.time.LocalDate;

import fr.relais.blocks.Decision;

/**
 * A centre says from which day beds will be there. They are vacant only when it says so on or after that day, or
 * before.
 *
 * @param beds how many of the unavailable beds
 * @param availableFrom today or later, by the clock of the place
 */
public record AnnounceBeds(UnitId unit, int beds, LocalDate availableFrom, Instant at) implements CentreCommand {

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        return Declaring.of(unit, centre, known -> announced(centre, known));
    }

    private Decision<Centre, CentreEvent, CentreRefusal> announced(Centre centre, Unit known) {
        var unavailable = known.bedsIn(BedStatus.UNAVAILABLE);
        if (availableFrom.isBefore(centre.dayAt(at))) {
            return Decision.refuse(CentreRefusal.DAY_OVER);
        }
        if (beds > unavailable.size()) {
            return Decision.refuse(CentreRefusal.TOO_FEW_BEDS);
        }
        var chosen = unavailable.subList(0, beds);
        var next = known.changing(
                bed -> chosen.contains(bed.id()), bed -> new Bed.Upcoming(bed.id(), availableFrom, at, false));
        return Decision.accept(centre.replacing(next), new CentreEvent.BedsAnnounced(unit, chosen, availableFrom));
    }
}
