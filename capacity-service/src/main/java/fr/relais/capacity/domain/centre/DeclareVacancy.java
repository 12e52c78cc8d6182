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
        return centre.unit(unit)
                .map(known -> declared(centre, known, timers))
                .orElseGet(() -> Decision.refuse(CentreRefusal.UNIT_UNKNOWN));
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
        var vacancy = timers.vacancy(known.terms().durationClass(), at);
        var next = known.changing(bed -> chosen.contains(bed.id()), bed -> new Bed.Vacant(bed.id(), vacancy));
        return Decision.accept(
                centre.replacing(next), new CentreEvent.VacancyDeclared(unit, chosen, vacancy.freshUntil()));
    }
}
