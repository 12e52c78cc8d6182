package fr.relais.capacity.domain.centre;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What whoever has a link sees of its centre: for as long as the link is good, nothing that becomes of a request shows
 * in it. A bed that is held, promised or lived in meanwhile counts as before.
 *
 * @param validUntil when the link ends
 * @param places how many beds were said to be free, whatever has become of them since the link was given; the centre's
 *     own word alone moves it. None once the link has said that there is none: those that somebody holds would show
 * @param more where beds stand empty that may be said to be free
 * @param none whether it was said by this link that no place is left
 */
public record LinkView(Instant validUntil, Map<DurationClass, Long> places, List<More> more, None none) {

    /** Whether it was said by a link that no place is left. */
    public enum None {
        NOT_SAID,
        SAID,
        /** It is not said again by the same link. */
        TAKEN_BACK
    }

    /**
     * A unit in which beds stood empty when the link was given: whoever left since does not show.
     *
     * @param unit the how-many-th of the centre's, from one on
     * @param beds how many are free when one place more is: all of a whole unit, else one
     */
    public record More(int unit, DurationClass durationClass, int beds) {}

    public LinkView {
        places = Map.copyOf(places);
        more = List.copyOf(more);
    }

    /** Empty when there is no link. */
    public static Optional<LinkView> of(Centre centre, Timers timers) {
        return Optional.ofNullable(centre.standing().link()).map(link -> of(centre, link, timers));
    }

    private static LinkView of(Centre centre, ConfirmationLink link, Timers timers) {
        var given = link.validUntil().minus(timers.linkWindow());
        var places = new EnumMap<DurationClass, Long>(DurationClass.class);
        for (var duration : DurationClass.values()) {
            places.put(duration, link.saysNone() ? 0 : places(centre, duration, given));
        }
        var more = link.saysNone() ? List.<More>of() : more(centre, given);
        return new LinkView(link.validUntil(), places, more, none(link));
    }

    /** How many beds are shown in all. */
    public long total() {
        return places.values().stream().mapToLong(Long::longValue).sum();
    }

    private static None none(ConfirmationLink link) {
        if (link.saysNone()) {
            return None.SAID;
        }
        return link.refilled() ? None.TAKEN_BACK : None.NOT_SAID;
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

    private static List<More> more(Centre centre, Instant given) {
        return IntStream.rangeClosed(1, centre.units().size())
                .boxed()
                .flatMap(number -> more(number, centre.units().get(number - 1), given).stream())
                .toList();
    }

    private static Optional<More> more(int number, Unit unit, Instant given) {
        var beds = oneMore(unit, given).size();
        return beds == 0
                ? Optional.empty()
                : Optional.of(new More(number, unit.terms().durationClass(), beds));
    }

    /** The beds that are one place more of a unit; none when none stood empty when the link was given. */
    static List<BedId> oneMore(Unit unit, Instant given) {
        var empty = unit.beds().stream()
                .filter(bed ->
                        bed instanceof Bed.Unavailable out && !out.since().isAfter(given))
                .map(Bed::id);
        return switch (unit.mode()) {
            case WHOLE_UNIT -> empty.toList();
            case PER_BED -> empty.limit(1).toList();
        };
    }
}
