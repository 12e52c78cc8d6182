package fr.relais.capacity.domain.centre;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.relais.blocks.Decision;

/**
 * More was told of this centre than is known of it: an older database was put back. Nobody knows here who lives in its
 * beds, so nobody is sent to one before the centre has said that it is free (INV-02).
 *
 * @param told the states of the beds as they were told last, by unit, in the order of the unit
 */
public record CheckBeds(Map<UnitId, List<BedStatus>> told, Instant at) implements CentreCommand {

    private static final Set<BedStatus> TAKEN = EnumSet.of(BedStatus.HELD, BedStatus.RESERVED, BedStatus.OCCUPIED);
    private static final Set<BedStatus> FREE = EnumSet.of(BedStatus.VACANT, BedStatus.STALE, BedStatus.UPCOMING);

    public CheckBeds {
        told = Map.copyOf(told);
    }

    @Override
    public boolean alwaysTaken() {
        return true;
    }

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        var next = centre;
        List<CentreEvent> events = new ArrayList<>();
        for (var unit : centre.units()) {
            var taken = freeButToldAsTaken(unit);
            var doubted = takenOnAnOldWord(unit);
            next = next.replacing(unit.changing(
                    bed -> taken.contains(bed.id()) || doubted.contains(bed.id()),
                    bed -> taken.contains(bed.id()) ? toBeChecked(bed) : bed.noLongerFreshThan(Duration.ZERO)));
            if (!taken.isEmpty()) {
                events.add(new CentreEvent.BedsMadeUnavailable(unit.id(), taken, UnavailableReason.TO_BE_CHECKED));
            }
            if (!doubted.isEmpty()) {
                events.add(new CentreEvent.VacancyWentStale(unit.id(), doubted));
            }
        }
        return Decision.accept(next, events);
    }

    private Bed toBeChecked(Bed bed) {
        return new Bed.Unavailable(bed.id(), UnavailableReason.TO_BE_CHECKED, at, null);
    }

    private List<BedId> freeButToldAsTaken(Unit unit) {
        var states = told.getOrDefault(unit.id(), List.of());
        var found = new ArrayList<BedId>();
        for (var i = 0; i < Math.min(states.size(), unit.beds().size()); i++) {
            var bed = unit.beds().get(i);
            if (TAKEN.contains(states.get(i)) && FREE.contains(bed.status())) {
                found.add(bed.id());
            }
        }
        return found;
    }

    /** What a hold gives back may be somebody else's by now: it comes back as stale, whatever becomes of the hold. */
    private static List<BedId> takenOnAnOldWord(Unit unit) {
        return unit.beds().stream()
                .filter(bed -> bed.under().isPresent() && !bed.equals(bed.noLongerFreshThan(Duration.ZERO)))
                .map(Bed::id)
                .toList();
    }
}
