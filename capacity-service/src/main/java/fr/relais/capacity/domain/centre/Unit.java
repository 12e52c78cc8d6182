package fr.relais.capacity.domain.centre;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Beds that are given together or one by one. The beds in all their states always sum to the capacity (INV-03):
 * vacancies are counted from them, never kept beside them.
 *
 * @param capacity how many beds the unit has
 */
public record Unit(UnitId id, AllocationMode mode, int capacity, UnitTerms terms, List<Bed> beds) {

    public Unit {
        beds = List.copyOf(beds);
        if (capacity < 1 || beds.size() != capacity) {
            throw new IllegalArgumentException("the beds of a unit must sum to its capacity");
        }
        if (beds.stream().map(Bed::id).distinct().count() != beds.size()) {
            throw new IllegalArgumentException("the beds of a unit must be different beds");
        }
    }

    /** How many beds are in this state. */
    public long count(BedStatus status) {
        return beds.stream().filter(bed -> bed.status() == status).count();
    }

    /** The beds in this state, in the order of the unit. */
    public List<BedId> bedsIn(BedStatus status) {
        return beds.stream().filter(bed -> bed.status() == status).map(Bed::id).toList();
    }

    /**
     * The beds that a hold for so many people would take: all of a whole unit, else the first free ones; none when they
     * do not suffice. Only fresh vacancies count (INV-07).
     */
    public List<Bed.Vacant> bedsToHold(int asked, Instant at) {
        var fresh = beds.stream()
                .filter(Bed.Vacant.class::isInstance)
                .map(Bed.Vacant.class::cast)
                .filter(bed -> bed.vacancy().freshAt(at))
                .toList();
        var sufficient =
                switch (mode) {
                    case WHOLE_UNIT -> fresh.size() == capacity && asked <= capacity;
                    case PER_BED -> fresh.size() >= asked;
                };
        if (!sufficient) {
            return List.of();
        }
        return mode == AllocationMode.WHOLE_UNIT ? fresh : fresh.subList(0, asked);
    }

    Unit withTerms(UnitTerms next) {
        return new Unit(id, mode, capacity, next, beds);
    }

    /** This unit with the chosen beds in another state. */
    Unit changing(Predicate<Bed> chosen, UnaryOperator<Bed> change) {
        var next = beds.stream()
                .map(bed -> chosen.test(bed) ? change.apply(bed) : bed)
                .toList();
        return new Unit(id, mode, capacity, terms, next);
    }
}
