package fr.relais.capacity.domain.centre;

import java.time.Instant;
import java.util.List;

import fr.relais.blocks.Decision;

/**
 * A unit and its beds come into being, none of them vacant before it is said to be.
 *
 * @param beds the ids of its beds; their number is the capacity
 */
public record DeclareUnit(UnitId unit, AllocationMode mode, UnitTerms terms, List<BedId> beds, Instant at)
        implements CentreCommand {

    public DeclareUnit {
        beds = List.copyOf(beds);
    }

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        return centre.unit(unit).isPresent()
                ? Decision.unchanged(centre)
                : Declaring.by(
                        centre,
                        () -> ConventionRule.refusalFor(terms, null, centre)
                                .<Decision<Centre, CentreEvent, CentreRefusal>>map(Decision::refuse)
                                .orElseGet(() -> declared(centre)));
    }

    private Decision<Centre, CentreEvent, CentreRefusal> declared(Centre centre) {
        if (centre.capacity() + beds.size() > Centre.MOST_BEDS) {
            return Decision.refuse(CentreRefusal.CENTRE_FULL);
        }
        var event = new CentreEvent.UnitDeclared(unit, mode, beds.size());
        return Decision.accept(centre.adding(new Unit(unit, mode, beds.size(), terms, undeclared())), event);
    }

    private List<Bed> undeclared() {
        return beds.stream()
                .<Bed>map(bed -> new Bed.Unavailable(bed, UnavailableReason.NOT_DECLARED, at, null))
                .toList();
    }
}
