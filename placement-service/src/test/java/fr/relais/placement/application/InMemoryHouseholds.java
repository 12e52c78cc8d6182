package fr.relais.placement.application;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.Reference;
import reactor.core.publisher.Mono;

final class InMemoryHouseholds implements Households {

    private final Map<Reference, HoldId> holds = new ConcurrentHashMap<>();

    @Override
    public Mono<HoldId> moveIn(Reference household, HoldId hold) {
        return Mono.fromSupplier(() -> holds.computeIfAbsent(household, first -> hold));
    }

    @Override
    public Mono<Void> moveOut(Reference household, HoldId hold) {
        return Mono.fromRunnable(() -> holds.remove(household, hold));
    }
}
