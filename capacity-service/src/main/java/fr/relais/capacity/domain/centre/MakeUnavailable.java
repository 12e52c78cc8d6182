package fr.relais.capacity.domain.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.relais.blocks.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A centre takes free beds back: stale ones first, then vacant ones, then those that are not there yet. Held, reserved
 * and occupied beds cannot be taken back this way.
 *
 * @param beds how many
 * @param reason one that a centre may give
 * @param expectedReturn today or later by the clock of the place: when the beds should be free again, if that is known
 */
public record MakeUnavailable(
        UnitId unit,
        int beds,
        UnavailableReason reason,
        @Nullable LocalDate expectedReturn,
        Instant at) implements CentreCommand {

    public MakeUnavailable {
        if (!reason.selectable()) {
            throw new IllegalArgumentException("this reason is not given by a centre");
        }
    }

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        return Declaring.of(unit, centre, known -> takenBack(centre, known));
    }

    private Decision<Centre, CentreEvent, CentreRefusal> takenBack(Centre centre, Unit known) {
        List<BedId> free = new ArrayList<>(known.bedsIn(BedStatus.STALE));
        free.addAll(known.bedsIn(BedStatus.VACANT));
        free.addAll(known.bedsIn(BedStatus.UPCOMING));
        if (expectedReturn != null && expectedReturn.isBefore(centre.dayAt(at))) {
            return Decision.refuse(CentreRefusal.RETURN_OVER);
        }
        if (beds > free.size()) {
            return Decision.refuse(CentreRefusal.TOO_FEW_BEDS);
        }
        var chosen = free.subList(0, beds);
        var next = known.changing(
                bed -> chosen.contains(bed.id()), bed -> new Bed.Unavailable(bed.id(), reason, at, expectedReturn));
        return Decision.accept(centre.replacing(next), new CentreEvent.BedsMadeUnavailable(unit, chosen, reason));
    }
}
