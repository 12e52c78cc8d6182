package fr.relais.capacity.domain.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.relais.blocks.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A unit and its beds come into being, none of them vacant before it is said to be.
 *
 * @param beds the ids of its beds; their number is the capacity
 * @param availableFrom the day from which its beds will be there, when they are not there yet
 */
public record DeclareUnit(
        UnitId unit,
        AllocationMode mode,
        UnitTerms terms,
        List<BedId> beds,
        @Nullable LocalDate availableFrom,
        Instant at)
        implements CentreCommand {

    public DeclareUnit {
        beds = List.copyOf(beds);
    }

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        return centre.unit(unit).isPresent()
                ? Decision.unchanged(centre)
                : Declaring.onSite(
                        centre,
                        () -> ConventionRule.refusalFor(terms, null, centre)
                                .<Decision<Centre, CentreEvent, CentreRefusal>>map(Decision::refuse)
                                .orElseGet(() -> declared(centre)));
    }

    private Decision<Centre, CentreEvent, CentreRefusal> declared(Centre centre) {
        if (availableFrom != null && availableFrom.isBefore(centre.dayAt(at))) {
            return Decision.refuse(CentreRefusal.DAY_OVER);
        }
        if (centre.capacity() + beds.size() > Centre.MOST_BEDS) {
            return Decision.refuse(CentreRefusal.CENTRE_FULL);
        }
        var events = new ArrayList<CentreEvent>();
        events.add(new CentreEvent.UnitDeclared(unit, mode, beds.size()));
        if (availableFrom != null) {
            events.add(new CentreEvent.BedsAnnounced(unit, beds, availableFrom));
        }
        return Decision.accept(centre.adding(new Unit(unit, mode, beds.size(), terms, undeclared())), events);
    }

    private List<Bed> undeclared() {
        return beds.stream().map(this::undeclared).toList();
    }

    private Bed undeclared(BedId bed) {
        return availableFrom == null
                ? new Bed.Unavailable(bed, UnavailableReason.NOT_DECLARED, at, null)
                : new Bed.Upcoming(bed, availableFrom, at, false);
    }
}
