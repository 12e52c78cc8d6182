package fr.relais.capacity.domain.national;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import fr.relais.capacity.domain.centre.CentreId;
import org.jspecify.annotations.Nullable;

/**
 * A centre as it announced itself: all that the country counts of it. There is nothing here by which people know it.
 *
 * @param version grows with every change of the centre; the highest wins
 * @param fundingUntil the last day on which it is funded; absent when that is not known
 * @param quotaLeft how many more people it may admit this year; absent when it has no quota, or that is not known
 */
public record AnnouncedCentre(
        CentreId id,
        long version,
        Site site,
        Membership membership,
        @Nullable LocalDate fundingUntil,
        @Nullable Integer quotaLeft,
        List<AnnouncedUnit> units) {

    public AnnouncedCentre {
        units = List.copyOf(units);
    }

    public int capacity() {
        return units.stream().mapToInt(AnnouncedUnit::capacity).sum();
    }

    /** What is to be heard of it. Of a centre that takes nobody nothing is. */
    Optional<WordOfCentre> wordAt(Instant moment, FreshnessTimes times) {
        return membership == Membership.TAKING
                ? Optional.of(units.stream()
                        .flatMap(unit -> unit.beds().stream())
                        .map(beds -> beds.alike().wordAt(moment, times))
                        .max(Comparator.naturalOrder())
                        .orElse(WordOfCentre.FRESH))
                : Optional.empty();
    }

    /** How many beds of a unit a hold could take at this moment. */
    int holdable(AnnouncedUnit unit, Instant moment, FreshnessTimes times) {
        return membership == Membership.TAKING ? unit.holdableAt(moment, times, peopleLeft()) : 0;
    }

    /** How many of the beds that a hold could take are for people who come together: one bed for one person is not. */
    int holdableTogether(AnnouncedUnit unit, int holdable) {
        return unit.hasRoomForTwo(holdable) && peopleLeft() > 1 ? holdable : 0;
    }

    private int peopleLeft() {
        return quotaLeft == null ? Integer.MAX_VALUE : quotaLeft;
    }

    /** The next moment after this one at which some unit may count otherwise by itself. */
    Optional<Instant> nextAfter(Instant moment, FreshnessTimes times) {
        return units.stream()
                .flatMap(unit -> unit.nextAfter(moment, times).stream())
                .min(Instant::compareTo);
    }
}
