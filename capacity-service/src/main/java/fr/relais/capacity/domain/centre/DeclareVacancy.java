package fr.relais.capacity.domain.centre;

import java.time.Instant;
import java.util.List;

import fr.relais.blocks.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A centre says that beds are free: the only way from unavailable to vacant.
 *
 * @param beds how many of the unavailable beds; all of them when absent
 */
public record DeclareVacancy(UnitId unit, @Nullable Integer beds, Instant at) implements CentreCommand {

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        return Declaring.of(unit, centre, known -> declared(centre, known, timers));
    }

    private Decision<Centre, CentreEvent, CentreRefusal> declared(Centre centre, Unit known, Timers timers) {
        var unavailable = known.bedsIn(BedStatus.UNAVAILABLE);
        if (beds != null && beds > unavailable.size()) {
            return Decision.refuse(CentreRefusal.TOO_FEW_BEDS);
        }
        List<BedId> chosen = beds == null ? unavailable : unavailable.subList(0, beds);
        if (chosen.isEmpty()) {
            return Decision.unchanged(centre);
        }
        if (isMoreThanItsSchemeHas(chosen.size(), centre, known)) {
            return Decision.refuse(CentreRefusal.SCHEME_FULL);
        }
        var vacancy = timers.vacancy(known.terms().durationClass(), at);
        var next = known.changing(bed -> chosen.contains(bed.id()), bed -> new Bed.Vacant(bed.id(), vacancy));
        return Decision.accept(
                centre.replacing(next), new CentreEvent.VacancyDeclared(unit, chosen, vacancy.freshUntil()));
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
