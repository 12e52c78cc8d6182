package fr.relais.placement.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.clock.Pace;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.Offer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Beds that are lent in memory, one hold a unit; none of units said to be taken, and nothing while away. */
final class BedsInMemory implements Beds {

    final Map<HoldId, Long> held = new LinkedHashMap<>();
    final Set<HoldId> frozen = new HashSet<>();
    final Set<HoldId> livedIn = new HashSet<>();
    final List<String> calls = new ArrayList<>();
    boolean away;
    boolean listing = true;
    Set<String> unitsTaken = Set.of();
    private final Map<HoldId, Candidate> lent = new HashMap<>();
    private final Set<HoldId> ended = new HashSet<>();
    private long fence;

    private <T> Mono<T> calling(String what, Supplier<T> answer) {
        return Mono.fromSupplier(() -> {
            calls.add(what);
            if (away) {
                throw new IllegalStateException("away");
            }
            return answer.get();
        });
    }

    @Override
    public Mono<HoldAnswer> hold(HoldId hold, Candidate candidate, Pace pace) {
        return calling("hold " + candidate.unit() + " " + hold, () -> {
            if (ended.contains(hold) || !held.containsKey(hold) && isTaken(candidate)) {
                return new HoldAnswer.Conflict();
            }
            lent.put(hold, candidate);
            return new HoldAnswer.Granted(held.computeIfAbsent(hold, id -> ++fence), "centre-code");
        });
    }

    @Override
    public Mono<HoldAnswer> keep(HoldId hold, Candidate candidate, Instant until) {
        return hold(hold, candidate, Pace.EMERGENCY);
    }

    private boolean isTaken(Candidate candidate) {
        return unitsTaken.contains(candidate.unit().value())
                || held.keySet().stream()
                        .anyMatch(hold ->
                                lent.containsKey(hold) && lent.get(hold).unit().equals(candidate.unit()));
    }

    @Override
    public Mono<ReserveAnswer> reserve(Offer offer, Instant until) {
        return calling(
                "reserve", () -> held.containsKey(offer.hold()) ? ReserveAnswer.RESERVED : ReserveAnswer.HOLD_GONE);
    }

    @Override
    public Mono<ReviewAnswer> review(CentreRef centre, HoldId hold, long proof) {
        return calling("review", () -> {
            if (!held.containsKey(hold)) {
                return ReviewAnswer.HOLD_GONE;
            }
            frozen.add(hold);
            return ReviewAnswer.UNDER_REVIEW;
        });
    }

    @Override
    public Mono<Void> release(HoldToRelease hold) {
        return calling("release " + hold.cause(), () -> {
                    ended.add(hold.hold());
                    frozen.remove(hold.hold());
                    return hold.fence() == null ? held.remove(hold.hold()) : held.remove(hold.hold(), hold.fence());
                })
                .then();
    }

    @Override
    public Flux<ActiveHold> livedIn() {
        return Flux.fromIterable(List.copyOf(livedIn))
                .map(hold -> new ActiveHold(new CentreRef(new UUID(0, 1)), hold, held.getOrDefault(hold, 0L)));
    }

    @Override
    public Flux<ActiveHold> heldLongerThan(Duration age) {
        return Flux.fromIterable(listing ? List.copyOf(held.entrySet()) : List.<Map.Entry<HoldId, Long>>of())
                .filter(entry -> !livedIn.contains(entry.getKey()))
                .map(entry -> new ActiveHold(new CentreRef(new UUID(0, 1)), entry.getKey(), entry.getValue()));
    }
}
