package fr.relais.capacity.domain.national;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.capacity.domain.centre.AllocationMode;
import fr.relais.capacity.domain.centre.Bed;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreStatus;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.centre.Timers;
import fr.relais.capacity.domain.centre.UnavailableReason;
import fr.relais.capacity.domain.centre.Unit;

/**
 * The country counted from the centres themselves, bed by bed, each time from nothing: what the view must equal. It
 * knows neither cells nor records.
 */
public final class Recount {

    public static final Duration EXPIRING = Duration.ofHours(6);

    private record Place(Centre centre, Unit unit, Bed bed) {}

    private final List<Centre> centres;
    private final Instant at;

    public Recount(List<Centre> stored, Instant at, Timers timers) {
        this.centres = stored.stream()
                .filter(Recount::isMember)
                .map(centre -> centre.asOf(at, timers))
                .toList();
        this.at = at;
    }

    public CapacityCount of(BiPredicate<Centre, Unit> which) {
        var beds = centres.stream()
                .flatMap(centre -> centre.units().stream()
                        .filter(unit -> which.test(centre, unit))
                        .flatMap(unit -> unit.beds().stream().map(bed -> new Place(centre, unit, bed))))
                .toList();
        return new CapacityCount(
                byStatus(beds),
                each(Freshness.values(), freshness -> count(beds, place -> freshness(place) == freshness)),
                Arrays.stream(DurationClass.values())
                        .collect(Collectors.toMap(
                                Function.identity(),
                                duration -> byStatus(beds.stream()
                                        .filter(place -> place.unit().terms().durationClass() == duration)
                                        .toList()))),
                each(Taken.values(), taken -> holdable(which, taken)));
    }

    /** The centres that are there, by anything they have in common. */
    public <K> Map<K, Integer> centresBy(Function<Centre, K> group) {
        return centres.stream().collect(Collectors.groupingBy(group, Collectors.summingInt(centre -> 1)));
    }

    /** How many centres that take people are, by the worst of their beds, like this. */
    public int centres(WordOfCentre word) {
        return (int) centres.stream()
                .filter(Recount::takes)
                .filter(centre -> word(centre) == word)
                .count();
    }

    private static WordOfCentre word(Centre centre) {
        var beds = centre.units().stream().flatMap(unit -> unit.beds().stream()).toList();
        if (beds.stream()
                .anyMatch(bed -> bed instanceof Bed.Unavailable gone && gone.reason() == UnavailableReason.SILENCE)) {
            return WordOfCentre.SILENT;
        }
        return beds.stream().anyMatch(Bed.Stale.class::isInstance) ? WordOfCentre.STALE : WordOfCentre.FRESH;
    }

    private Map<BedStatus, Long> byStatus(List<Place> beds) {
        return each(BedStatus.values(), status -> count(beds, place -> shown(place) == status));
    }

    private static BedStatus shown(Place place) {
        var free = place.bed() instanceof Bed.Vacant || place.bed() instanceof Bed.Stale;
        return free && !takes(place.centre())
                ? BedStatus.UNAVAILABLE
                : place.bed().status();
    }

    private Freshness freshness(Place place) {
        if (shown(place) == BedStatus.STALE) {
            return Freshness.STALE;
        }
        if (shown(place) != BedStatus.VACANT) {
            return null;
        }
        var left = Duration.between(at, ((Bed.Vacant) place.bed()).vacancy().freshUntil());
        return left.compareTo(EXPIRING) > 0 ? Freshness.FRESH : Freshness.EXPIRING;
    }

    private long holdable(BiPredicate<Centre, Unit> which, Taken taken) {
        return centres.stream()
                .filter(Recount::takes)
                .mapToLong(centre -> centre.units().stream()
                        .filter(unit -> which.test(centre, unit))
                        .filter(unit ->
                                taken.by(unit.terms().publics(), unit.terms().features()))
                        .mapToLong(unit ->
                                taken == Taken.WITH_CHILDREN && !takesTwo(unit, centre) ? 0 : holdable(unit, centre))
                        .sum())
                .sum();
    }

    private long holdable(Unit unit, Centre centre) {
        var vacant = unit.count(BedStatus.VACANT);
        var quota = centre.quota().left().orElse(Integer.MAX_VALUE);
        var scheme = schemeLeft(unit, centre);
        if (unit.mode() == AllocationMode.PER_BED) {
            return Math.min(vacant, Math.min(quota, scheme));
        }
        return vacant == unit.capacity() && quota > 0 && vacant <= scheme ? vacant : 0;
    }

    /** Whether a household of two could be held there, one of them perhaps in a cot. */
    private boolean takesTwo(Unit unit, Centre centre) {
        return holdable(unit, centre) + centre.freeCots(unit) >= 2
                && centre.quota().left().orElse(2) >= 2;
    }

    private long schemeLeft(Unit unit, Centre centre) {
        var id = unit.terms().scheme();
        if (id == null) {
            return Integer.MAX_VALUE;
        }
        var today = at.atZone(centre.profile().departement().zone()).toLocalDate();
        var scheme = centre.convention().scheme(id).orElseThrow();
        var begun = !today.isBefore(scheme.from());
        var over = scheme.until() != null && today.isAfter(scheme.until());
        var taken = centre.units().stream()
                .filter(other -> id.equals(other.terms().scheme()))
                .mapToLong(other ->
                        other.count(BedStatus.HELD) + other.count(BedStatus.RESERVED) + other.count(BedStatus.OCCUPIED))
                .sum();
        return begun && !over ? scheme.cap() - taken : 0;
    }

    private static boolean isMember(Centre centre) {
        return centre.status() == CentreStatus.VALIDATED || centre.status() == CentreStatus.SUSPENDED;
    }

    private static boolean takes(Centre centre) {
        return centre.status() == CentreStatus.VALIDATED && !centre.compromised();
    }

    private static long count(List<Place> beds, Predicate<Place> which) {
        return beds.stream().filter(which).count();
    }

    private static <K> Map<K, Long> each(K[] keys, ToLongFunction<K> count) {
        return Stream.of(keys)
                .collect(Collectors.toMap(
                        Function.identity(), key -> count.applyAsLong(key), (one, other) -> one, HashMap::new));
    }
}
