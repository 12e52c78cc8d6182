package fr.relais.capacity.domain.centre;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import fr.relais.blocks.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Nothing has changed: what was vacant or stale is vacant, as of now. Beds in other states stay as they are.
 *
 * @param unit the unit it is said of; the whole centre when absent
 */
public record ConfirmVacancies(@Nullable UnitId unit, Instant at) implements CentreCommand {

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        return unit == null
                ? Declaring.onSite(centre, () -> confirmed(centre, timers))
                : Declaring.of(unit, centre, known -> confirmed(centre, timers));
    }

    private Decision<Centre, CentreEvent, CentreRefusal> confirmed(Centre centre, Timers timers) {
        var next = centre;
        List<CentreEvent> events = new ArrayList<>();
        for (var known : centre.units()) {
            var beds = unit == null || unit.equals(known.id()) ? confirmable(known) : List.<BedId>of();
            if (!beds.isEmpty()) {
                var vacancy = timers.vacancy(known.terms().durationClass(), at);
                next = next.replacing(
                        known.changing(bed -> beds.contains(bed.id()), bed -> new Bed.Vacant(bed.id(), vacancy)));
                events.add(new CentreEvent.VacancyConfirmed(known.id(), beds, vacancy.freshUntil()));
            }
        }
        return Decision.accept(next, events);
    }

    private List<BedId> confirmable(Unit known) {
        return known.beds().stream()
                .filter(bed -> bed instanceof Bed.Stale
                        || (bed instanceof Bed.Vacant vacant
                                && vacant.vacancy().confirmedAt().isBefore(at)))
                .map(Bed::id)
                .toList();
    }
}
