package fr.relais.placement.adapter.kafka;

import fr.relais.placement.application.retention.Tombstones;
import fr.relais.placement.domain.retention.Tombstone;
import fr.relais.platform.messaging.EventSink;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Writes tombstones to their topic; one is there when all in-sync replicas have it. */
final class KafkaTombstones implements Tombstones {

    private final EventSink sink;
    private final TombstoneRecords records;

    KafkaTombstones(EventSink sink, TombstoneRecords records) {
        this.sink = sink;
        this.records = records;
    }

    /** A broker that is away makes whoever sends wait, so this is not done on an event loop. */
    @Override
    public Mono<Void> raise(Tombstone tombstone) {
        return Mono.fromFuture(() -> sink.send(records.entry(tombstone))).subscribeOn(Schedulers.boundedElastic());
    }
}
