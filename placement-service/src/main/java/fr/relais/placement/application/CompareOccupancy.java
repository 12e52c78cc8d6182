package fr.relais.placement.application;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.Alarms.Alarm;
import fr.relais.placement.application.Beds.ActiveHold;
import fr.relais.placement.application.FoundDifferences.Difference;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.Stage;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Compares who lives in which bed, as the owner of the beds knows it, with who has arrived and left. The owner hears of
 * it by a topic, and a topic can be lost: what was not heard is said again. What cannot be explained so is for people.
 */
public final class CompareOccupancy {

    /** What is on its way is there by then. */
    public static final Duration ON_ITS_WAY = Duration.ofSeconds(10);

    private final PlacementRequests requests;
    private final Beds beds;
    private final FoundDifferences differences;
    private final Alarms alarms;
    private final Duration onItsWay;
    private final Clock clock;

    /** @param onItsWay how long after the first look the second one is */
    public CompareOccupancy(
            PlacementRequests requests,
            Beds beds,
            FoundDifferences differences,
            Alarms alarms,
            Duration onItsWay,
            Clock clock) {
        this.requests = requests;
        this.beds = beds;
        this.differences = differences;
        this.alarms = alarms;
        this.onItsWay = onItsWay;
        this.clock = clock;
    }

    /** A place that the two sides see differently. */
    private record Seen(
            Difference difference, HoldId hold, @Nullable RequestId request) {

        boolean canBeSaidAgain() {
            return difference == Difference.ARRIVAL_UNHEARD || difference == Difference.DEPARTURE_UNHEARD;
        }
    }

    /** One round: what differs at two looks differs. */
    public Mono<Void> round() {
        return look().filter(found -> !found.isEmpty())
                .delayElement(onItsWay)
                .flatMap(first -> look().map(second -> both(first, second)))
                .flatMapIterable(found -> found)
                .concatMap(this::settle)
                .then();
    }

    private static Set<Seen> both(Set<Seen> first, Set<Seen> second) {
        var both = new LinkedHashSet<>(first);
        both.retainAll(second);
        return both;
    }

    /** The requests first: who arrives between the two is seen as living there, and not the other way round. */
    private Mono<Set<Seen>> look() {
        return arrived()
                .flatMap(placed -> holds(beds.heldLongerThan(Duration.ZERO))
                        .flatMap(held -> beds.livedIn()
                                .map(ActiveHold::hold)
                                .collectList()
                                .flatMap(lived -> unexplained(placed, lived)
                                        .map(beyond -> join(withoutBed(placed, held, new HashSet<>(lived)), beyond)))));
    }

    private Mono<List<PlacementRequest>> arrived() {
        return requests.withPlace()
                .map(Versioned::value)
                .filter(request -> request.stage() instanceof Stage.Placed)
                .collectList();
    }

    private static Mono<Set<HoldId>> holds(Flux<ActiveHold> active) {
        return active.map(ActiveHold::hold).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Seen> withoutBed(List<PlacementRequest> placed, Set<HoldId> held, Set<HoldId> lived) {
        return placed.stream()
                .filter(request -> !lived.contains(holdOf(request)))
                .map(request -> {
                    var hold = holdOf(request);
                    var difference = held.contains(hold) ? Difference.ARRIVAL_UNHEARD : Difference.REQUEST_WITHOUT_BED;
                    return new Seen(difference, hold, request.id());
                });
    }

    private static HoldId holdOf(PlacementRequest placed) {
        return placed.liveOffer().orElseThrow().hold();
    }

    private Mono<List<Seen>> unexplained(List<PlacementRequest> placed, List<HoldId> lived) {
        var known = placed.stream().map(CompareOccupancy::holdOf).collect(Collectors.toUnmodifiableSet());
        return Flux.fromIterable(lived)
                .filter(hold -> !known.contains(hold))
                .concatMap(hold -> requests.findByHold(hold)
                        .map(Versioned::value)
                        .map(request -> withoutStay(hold, request))
                        .defaultIfEmpty(new Seen(Difference.BED_WITHOUT_REQUEST, hold, null)))
                .collectList();
    }

    private static Seen withoutStay(HoldId hold, PlacementRequest request) {
        var difference =
                request.stage() instanceof Stage.Ended ? Difference.DEPARTURE_UNHEARD : Difference.BED_WITHOUT_REQUEST;
        return new Seen(difference, hold, request.id());
    }

    private static Set<Seen> join(Stream<Seen> one, List<Seen> other) {
        return Stream.concat(one, other.stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Mono<Void> settle(Seen seen) {
        var request = seen.request();
        Map<String, ?> says = request == null ? Map.of() : Map.of("request", request);
        return differences
                .add(seen.difference(), seen.hold().toString(), says)
                .then(Mono.defer(() -> request != null && seen.canBeSaidAgain() ? sayAgain(request) : Mono.empty()));
    }

    private Mono<Void> sayAgain(RequestId request) {
        alarms.raise(Alarm.UNHEARD_OCCUPANCY);
        return requests.change(
                        request,
                        CommandContext.system(clock.instant()).asRelief(),
                        current -> current.arriving().tellAgain())
                .then();
    }
}
