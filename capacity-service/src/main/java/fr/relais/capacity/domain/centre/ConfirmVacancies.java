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
 * @param freshUntil until when it counts, when that is sooner than by the unit's duration class; of one unit only
 */
public record ConfirmVacancies(
        @Nullable UnitId unit, @Nullable Instant freshUntil, Instant at) implements CentreCommand {

    public ConfirmVacancies {
        if (unit == null && freshUntil != null) {
            throw new IllegalArgumentException("units of a centre have freshness of their own");
        }
    }

    public ConfirmVacancies(@Nullable UnitId unit, Instant at) {
        this(unit, null, at);
    }

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
            if (unit != null && !unit.equals(known.id())) {
                continue;
            }
            var longest = timers.vacancy(known.terms().durationClass(), at);
            var vacancy = freshUntil == null ? longest : new Vacancy(at, freshUntil);
            var refusal = vacancy.refusalBeside(longest);
            if (refusal.isPresent()) {
                return Decision.refuse(refusal.get());
            }
            var beds = confirmable(known, vacancy);
            if (!beds.isEmpty()) {
                next = next.replacing(
                        known.changing(bed -> beds.contains(bed.id()), bed -> new Bed.Vacant(bed.id(), vacancy)));
                events.add(new CentreEvent.VacancyConfirmed(known.id(), beds, vacancy.freshUntil()));
            }
        }
        return Decision.accept(next, events);
    }

    private List<BedId> confirmable(Unit known, Vacancy vacancy) {
        return known.beds().stream()
                .filter(bed -> bed instanceof Bed.Stale
                        || (bed instanceof Bed.Vacant vacant && isNews(vacancy, vacant.vacancy())))
                .map(Bed::id)
                .toList();
    }

    /** The same word at the same moment is none, nor is an older one. */
    private static boolean isNews(Vacancy said, Vacancy before) {
        return !said.equals(before) && !before.confirmedAt().isAfter(said.confirmedAt());
    }
}
