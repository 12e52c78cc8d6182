package fr.relais.platform.store;

import java.time.Instant;

import fr.relais.platform.messaging.EventSink;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Tells what is no event of an aggregate: a state that is told again and again, of which the latest holds. Its version
 * is the time of the telling, so everything that is told at one time has the same.
 */
public final class Tellings {

    private final EventSink sink;

    public Tellings(EventSink sink) {
        this.sink = sink;
    }

    /** Completes when the in-sync replicas have it. */
    public Mono<Void> tell(OutgoingEvent event, Instant at) {
        return Mono.defer(() -> Mono.fromFuture(sink.send(OutboxEntries.record(event, at.toEpochMilli(), at))))
                .subscribeOn(Schedulers.boundedElastic());
    }
}
