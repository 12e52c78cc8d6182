package fr.relais.notification.application.delivery;

import java.time.Clock;
import java.time.Duration;

import reactor.core.publisher.Mono;

/** Finds what a crash, a server that was away or a pause between attempts has left, and forgets what is long over. */
public final class SweepDeliveries {

    private final Deliveries deliveries;
    private final DeliveryQueue queue;
    private final Duration keptFor;
    private final Clock clock;

    /** @param keptFor how long it is known that something was delivered or given up */
    public SweepDeliveries(Deliveries deliveries, DeliveryQueue queue, Duration keptFor, Clock clock) {
        this.deliveries = deliveries;
        this.queue = queue;
        this.keptFor = keptFor;
        this.clock = clock;
    }

    /** Puts in what is due. Of several replicas that do so one takes it. */
    public Mono<Void> round() {
        return Mono.defer(() -> deliveries
                .due(clock.instant())
                .concatMap(id -> Mono.fromRunnable(() -> queue.add(id)))
                .then());
    }

    /** Forgets what was over long enough ago: a notice that comes once more is not worth while by then. */
    public Mono<Void> forget() {
        return Mono.defer(() -> deliveries.forgetOver(clock.instant().minus(keptFor)));
    }
}
