package fr.relais.capacity.domain.national;

import java.time.Instant;
import java.util.Comparator;

/**
 * A centre that is in the counts. What was put in is what is taken out again: it follows from the moment it was counted
 * for.
 *
 * @param due the next moment at which it may count otherwise by itself
 */
record Counted(AnnouncedCentre centre, Instant at, Instant due) {

    static final Comparator<Counted> BY_DUE = Comparator.comparing(Counted::due)
            .thenComparing(counted -> counted.centre().id().value());

    static Counted at(Instant moment, AnnouncedCentre centre, FreshnessTimes times) {
        return new Counted(centre, moment, centre.nextAfter(moment, times).orElse(Instant.MAX));
    }
}
