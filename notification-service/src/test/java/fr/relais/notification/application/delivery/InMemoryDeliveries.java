package fr.relais.notification.application.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.notification.domain.delivery.Delivery;
import fr.relais.notification.domain.delivery.DeliveryEvent;
import fr.relais.notification.domain.delivery.DeliveryId;
import fr.relais.notification.domain.delivery.DeliveryRefusal;
import fr.relais.notification.domain.delivery.DeliveryState.Delivered;
import fr.relais.notification.domain.delivery.DeliveryState.GivenUp;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Messages in a map, for tests of the use cases; kept honest by the same tests as the real ones. */
public class InMemoryDeliveries implements Deliveries {

    private final Map<DeliveryId, Delivery> deliveries = new LinkedHashMap<>();

    /** All there are. */
    public synchronized List<Delivery> all() {
        return new ArrayList<>(deliveries.values());
    }

    @Override
    public Mono<Delivery> find(DeliveryId id) {
        return Mono.fromCallable(() -> read(id));
    }

    @Override
    public Mono<Void> plan(Delivery delivery) {
        return Mono.fromRunnable(() -> put(delivery));
    }

    @Override
    public Mono<Outcome<Delivery, DeliveryRefusal>> change(
            DeliveryId id, Instant now, Function<Delivery, Decision<Delivery, DeliveryEvent, DeliveryRefusal>> decide) {
        return Mono.fromCallable(() -> decided(id, decide));
    }

    @Override
    public Flux<DeliveryId> due(Instant now) {
        return Flux.defer(() -> Flux.fromIterable(all()))
                .filter(one ->
                        one.state().due().filter(due -> !due.isAfter(now)).isPresent())
                .sort(Comparator.comparing(one -> one.state().due().orElseThrow()))
                .map(Delivery::id);
    }

    @Override
    public Mono<Void> forgetOver(Instant moment) {
        return Mono.fromRunnable(() -> forget(moment));
    }

    private synchronized Delivery read(DeliveryId id) {
        return deliveries.get(id);
    }

    private synchronized void put(Delivery delivery) {
        deliveries.putIfAbsent(delivery.id(), delivery);
    }

    private synchronized Outcome<Delivery, DeliveryRefusal> decided(
            DeliveryId id, Function<Delivery, Decision<Delivery, DeliveryEvent, DeliveryRefusal>> decide) {
        var before = deliveries.get(id);
        return before == null
                ? null
                : decide.apply(before)
                        .fold(
                                done -> {
                                    deliveries.put(id, done.state());
                                    return Outcome.done(done.state());
                                },
                                Outcome::refused);
    }

    private synchronized void forget(Instant moment) {
        deliveries.values().removeIf(one -> {
            var state = one.state();
            return (state instanceof Delivered delivered && !delivered.at().isAfter(moment))
                    || (state instanceof GivenUp givenUp && !givenUp.at().isAfter(moment));
        });
    }
}
