package fr.relais.capacity.domain.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A centre says that beds are free: the only way from unavailable, or not there yet, to vacant.
 *
 * @param beds how many: of those whose day has come first, then unavailable ones, then any that are announced; all but
 *     the last when absent
 * @param freshUntil until when it counts, when that is sooner than by the unit's duration class
 */
public record DeclareVacancy(
        UnitId unit, @Nullable Integer beds, @Nullable Instant freshUntil, Instant at) implements CentreCommand {

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        return Declaring.of(unit, centre, known -> declared(centre, known, timers));
    }

    private Decision<Centre, CentreEvent, CentreRefusal> declared(Centre centre, Unit known, Timers timers) {
        var longest = timers.vacancy(known.terms().durationClass(), at);
        var vacancy = freshUntil == null ? longest : new Vacancy(at, freshUntil);
        return vacancy.refusalBeside(longest)
                .<Decision<Centre, CentreEvent, CentreRefusal>>map(Decision::refuse)
                .orElseGet(() -> declared(centre, known, vacancy));
    }

    private Decision<Centre, CentreEvent, CentreRefusal> declared(Centre centre, Unit known, Vacancy vacancy) {
        var ready = ready(known, centre.dayAt(at));
        var all = Stream.concat(ready.stream(), known.bedsIn(BedStatus.UPCOMING).stream())
                .distinct()
                .toList();
        if (beds != null && beds > all.size()) {
            return Decision.refuse(CentreRefusal.TOO_FEW_BEDS);
        }
        var chosen = beds == null ? ready : all.subList(0, beds);
        if (chosen.isEmpty()) {
            return Decision.unchanged(centre);
        }
        var declared = vacant(centre, known, chosen, vacancy);
        return declared instanceof Decision.Accepted<?, ?, ?> && quotaReached(centre)
                ? Decision.refuse(CentreRefusal.QUOTA_REACHED)
                : declared;
    }

    /** These beds are vacant, when their scheme has room for them; the quota is not asked about. */
    static Decision<Centre, CentreEvent, CentreRefusal> vacant(
            Centre centre, Unit known, List<BedId> chosen, Vacancy vacancy) {
        if (!centre.runs(known, vacancy.confirmedAt())) {
            return Decision.refuse(CentreRefusal.SCHEME_CLOSED);
        }
        if (isMoreThanItsSchemeHas(chosen.size(), centre, known)) {
            return Decision.refuse(CentreRefusal.SCHEME_FULL);
        }
        var next = known.changing(bed -> chosen.contains(bed.id()), bed -> new Bed.Vacant(bed.id(), vacancy));
        return Decision.accept(
                centre.replacing(next), new CentreEvent.VacancyDeclared(known.id(), chosen, vacancy.freshUntil()));
    }

    private static List<BedId> ready(Unit known, LocalDate today) {
        var due = known.beds().stream()
                .filter(bed -> bed instanceof Bed.Upcoming upcoming
                        && !upcoming.availableFrom().isAfter(today))
                .map(Bed::id);
        return Stream.concat(due, known.bedsIn(BedStatus.UNAVAILABLE).stream()).toList();
    }

    /** A vacancy that nobody could be sent to is none. */
    private static boolean quotaReached(Centre centre) {
        return centre.quota().left().stream().anyMatch(left -> left == 0);
    }

    /** What is taken and what is said to be vacant stay within the cap together (INV-03). */
    private static boolean isMoreThanItsSchemeHas(int more, Centre centre, Unit known) {
        var scheme = known.terms().scheme();
        if (scheme == null) {
            return false;
        }
        var vacant = centre.bedsOf(scheme)
                .filter(bed -> bed instanceof Bed.Vacant || bed instanceof Bed.Stale)
                .count();
        return vacant + more > centre.leftIn(scheme);
    }
}
