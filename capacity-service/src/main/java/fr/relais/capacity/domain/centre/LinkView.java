package fr.relais.capacity.domain.centre;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What whoever has a link sees of its centre: for as long as the link is good, nothing that becomes of a request shows
 * in it. A bed that is held, promised or lived in meanwhile counts as before.
 *
 * @param validUntil when the link ends
 * @param places how many beds were said to be free, whatever has become of them since the link was given; the centre's
 *     own word alone moves it
 */
public record LinkView(Instant validUntil, Map<DurationClass, Long> places) {

    public LinkView {
        places = Map.copyOf(places);
    }

    /** Empty when there is no link. */
    public static Optional<LinkView> of(Centre centre, Timers timers) {
        return Optional.ofNullable(centre.standing().link()).map(link -> of(centre, link, timers));
    }

    private static LinkView of(Centre centre, ConfirmationLink link, Timers timers) {
        var given = link.validUntil().minus(timers.linkWindow());
        var places = new EnumMap<DurationClass, Long>(DurationClass.class);
        for (var duration : DurationClass.values()) {
            places.put(duration, places(centre, duration, given));
        }
        return new LinkView(link.validUntil(), places);
    }

    private static long places(Centre centre, DurationClass duration, Instant given) {
        return centre.units().stream()
                .filter(unit -> unit.terms().durationClass() == duration)
                .flatMap(unit -> unit.beds().stream())
                .filter(bed -> wasFree(bed, given))
                .count();
    }

    private static boolean wasFree(Bed bed, Instant given) {
        return switch (bed.status()) {
            case VACANT, STALE, HELD, RESERVED -> true;
            case OCCUPIED -> bed instanceof Bed.Occupied lived && !lived.since().isBefore(given);
            case UNAVAILABLE, UPCOMING, FROZEN -> false;
        };
    }
}
