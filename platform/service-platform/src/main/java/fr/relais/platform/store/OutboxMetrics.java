package fr.relais.platform.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** How many aggregates have unpublished events, and how old the oldest event is, for each collection. */
final class OutboxMetrics {

    private final MeterRegistry meters;
    private final Clock clock;

    OutboxMetrics(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    void watch(String collection, Supplier<OwnWrites.Waiting> waiting) {
        Gauge.builder("relais.outbox.waiting", waiting, now -> now.get().aggregates())
                .tag("collection", collection)
                .description("aggregates with events that are not yet published")
                .strongReference(true)
                .register(meters);
        Gauge.builder("relais.outbox.oldest", waiting, now -> age(now.get().oldest()))
                .tag("collection", collection)
                .baseUnit("seconds")
                .description("age of the oldest event that is not yet published")
                .strongReference(true)
                .register(meters);
    }

    private double age(Instant oldest) {
        return oldest.equals(Instant.MAX)
                ? 0
                : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
    }
}
