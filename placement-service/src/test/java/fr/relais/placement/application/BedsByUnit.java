package fr.relais.placement.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.clock.Pace;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.Offer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The beds of units as their owner lends them: each to one hold, those of a block to whoever draws on it, never more
 * than a scheme lets. Answers may be lost, before the effect or after it.
 */
final class BedsByUnit implements Beds {

    /** A hold, and what it keeps. */
    record Lease(String unit, Set<String> beds, boolean block, Instant until, long fence) {}

    final Map<HoldId, Lease> leases = new LinkedHashMap<>();
    final List<String> calls = new ArrayList<>();
    BooleanSupplier notHeard = () -> false;
    BooleanSupplier answerLost = () -> false;
    int schemeCap = Integer.MAX_VALUE;
    private final Map<String, Set<String>> units = new LinkedHashMap<>();
    private final Set<HoldId> ended = new HashSet<>();
    private long fence;

    void build(String unit, int beds) {
        var ids = IntStream.range(0, beds).mapToObj(i -> unit + "-" + i).toList();
        units.put(unit, Set.copyOf(ids));
    }

    Set<String> units() {
        return units.keySet();
    }

    Set<String> bedsOf(String unit) {
        return units.getOrDefault(unit, Set.of());
    }

    List<String> free(String unit) {
        return bedsOf(unit).stream()
                .filter(bed ->
                        leases.values().stream().noneMatch(lease -> lease.beds().contains(bed)))
                .sorted()
                .toList();
    }

    int schemeLeft() {
        return schemeCap
                - leases.values().stream()
                        .mapToInt(lease -> lease.beds().size())
                        .sum();
    }

    /** Blocks end by themselves, whoever is down. */
    void lapse(Instant now) {
        var over = leases.entrySet().stream()
                .filter(lease -> lease.getValue().block()
                        && !now.isBefore(lease.getValue().until()))
                .map(Map.Entry::getKey)
                .toList();
        over.forEach(this::end);
    }

    void end(HoldId hold) {
        leases.remove(hold);
        ended.add(hold);
    }

    private <T> Mono<T> calling(String what, Supplier<T> effect) {
        return Mono.fromSupplier(() -> {
            if (notHeard.getAsBoolean()) {
                throw new IllegalStateException("away");
            }
            calls.add(what);
            var answer = effect.get();
            if (answerLost.getAsBoolean()) {
                throw new IllegalStateException("answer lost");
            }
            return answer;
        });
    }

    @Override
    public Mono<HoldAnswer> hold(HoldId hold, Candidate candidate, Pace pace) {
        return calling("hold", () -> place(hold, candidate, null));
    }

    @Override
    public Mono<HoldAnswer> keep(HoldId hold, Candidate beds, Instant until) {
        return calling("keep", () -> place(hold, beds, until));
    }

    private HoldAnswer place(HoldId hold, Candidate candidate, Instant until) {
        if (ended.contains(hold)) {
            return new HoldAnswer.Conflict();
        }
        if (!leases.containsKey(hold)) {
            var beds = candidate.outOf() == null ? vacant(candidate) : drawn(candidate);
            if (beds.isEmpty()) {
                return new HoldAnswer.Conflict();
            }
            leases.put(hold, new Lease(candidate.unit().value(), beds, until != null, until, ++fence));
        }
        var lease = leases.get(hold);
        return new HoldAnswer.Granted(lease.fence(), "code", List.copyOf(lease.beds()));
    }

    private Set<String> vacant(Candidate candidate) {
        var free = free(candidate.unit().value());
        return free.size() < candidate.beds() || schemeLeft() < candidate.beds()
                ? Set.of()
                : Set.copyOf(free.subList(0, candidate.beds()));
    }

    private Set<String> drawn(Candidate candidate) {
        var id = new HoldId(candidate.outOf().hold());
        var block = leases.get(id);
        if (block == null || !block.block() || block.beds().size() < candidate.beds()) {
            return Set.of();
        }
        var taken = Set.copyOf(List.copyOf(block.beds()).subList(0, candidate.beds()));
        var rest = new HashSet<>(block.beds());
        rest.removeAll(taken);
        leases.put(id, new Lease(block.unit(), Set.copyOf(rest), true, block.until(), block.fence()));
        if (rest.isEmpty()) {
            end(id);
        }
        return taken;
    }

    @Override
    public Mono<ReserveAnswer> reserve(Offer offer, Instant until) {
        return calling(
                "reserve", () -> leases.containsKey(offer.hold()) ? ReserveAnswer.RESERVED : ReserveAnswer.HOLD_GONE);
    }

    @Override
    public Mono<ReviewAnswer> review(CentreRef centre, HoldId hold, long proof) {
        return calling("review", () -> leases.containsKey(hold) ? ReviewAnswer.UNDER_REVIEW : ReviewAnswer.HOLD_GONE);
    }

    @Override
    public Mono<Void> release(HoldToRelease hold) {
        return calling("release " + hold.cause(), () -> {
                    var lease = leases.get(hold.hold());
                    if (lease == null || hold.fence() == null || hold.fence() == lease.fence()) {
                        end(hold.hold());
                    }
                    return "released";
                })
                .then();
    }

    @Override
    public Flux<ActiveHold> livedIn() {
        return Flux.empty();
    }

    @Override
    public Flux<ActiveHold> heldLongerThan(Duration age) {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(leases.entrySet())))
                .map(lease -> new ActiveHold(
                        new CentreRef(new UUID(0, 1)),
                        lease.getKey(),
                        lease.getValue().fence()));
    }
}
