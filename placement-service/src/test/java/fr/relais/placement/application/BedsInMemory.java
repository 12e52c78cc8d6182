package fr.relais.placement.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.Offer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Beds that are lent in memory: everything there is to have, but for units said to be taken, and not while away. */
final class BedsInMemory implements Beds {

    final Map<HoldId, Long> held = new LinkedHashMap<>();
    final List<String> calls = new ArrayList<>();
    boolean away;
    Set<String> unitsTaken = Set.of();
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
    public Mono<HoldAnswer> hold(HoldId hold, Candidate candidate) {
        return calling("hold " + candidate.unit() + " " + hold, () -> {
            if (unitsTaken.contains(candidate.unit().value()) && !held.containsKey(hold)) {
                return new HoldAnswer.Conflict();
            }
            return new HoldAnswer.Granted(held.computeIfAbsent(hold, id -> ++fence));
        });
    }

    @Override
    public Mono<ReserveAnswer> reserve(Offer offer, Instant until) {
        return calling(
                "reserve", () -> held.containsKey(offer.hold()) ? ReserveAnswer.RESERVED : ReserveAnswer.HOLD_GONE);
    }

    @Override
    public Mono<Void> release(HoldToRelease hold) {
        return calling("release " + hold.cause(), () -> held.remove(hold.hold(), hold.fence()))
                .then();
    }

    @Override
    public Flux<ActiveHold> heldLongerThan(Duration age) {
        return Flux.fromIterable(List.copyOf(held.entrySet()))
                .map(entry -> new ActiveHold(new CentreRef(new UUID(0, 1)), entry.getKey(), entry.getValue()));
    }
}
