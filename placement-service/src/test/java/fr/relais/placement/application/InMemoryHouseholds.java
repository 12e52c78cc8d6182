package fr.relais.placement.application;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.Reference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

final class InMemoryHouseholds implements Households {

    private final Map<Reference, Living> households = new ConcurrentHashMap<>();

    Runnable afterWrite = () -> {};

    private record Living(HoldId hold, @Nullable HoldId next) {}

    @Override
    public Mono<HoldId> moveIn(Reference household, HoldId hold) {
        return Mono.fromSupplier(() -> households
                        .computeIfAbsent(household, first -> new Living(hold, null))
                        .hold())
                .doOnNext(moved -> afterWrite.run());
    }

    @Override
    public Mono<HoldId> moveOn(Reference household, HoldId from, HoldId to) {
        return Mono.fromSupplier(() -> households.computeIfPresent(
                        household,
                        (same, living) ->
                                living.hold().equals(from) && living.next() == null ? new Living(from, to) : living))
                .filter(living -> living.hold().equals(from))
                .mapNotNull(Living::next)
                .doOnNext(moved -> afterWrite.run());
    }

    @Override
    public Mono<Void> moveOut(Reference household, HoldId hold) {
        return Mono.fromRunnable(() -> households.computeIfPresent(household, (same, living) -> {
            if (hold.equals(living.next())) {
                return new Living(living.hold(), null);
            }
            if (!living.hold().equals(hold)) {
                return living;
            }
            return living.next() == null ? null : new Living(Objects.requireNonNull(living.next()), null);
        }));
    }
}
