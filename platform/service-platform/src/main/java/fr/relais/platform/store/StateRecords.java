package fr.relais.platform.store;

import java.time.Clock;
import java.util.Optional;

import org.bson.Document;

/** Builds the compacted topic's record from a stored document at the moment of sending. */
final class StateRecords {

    private final AggregateMapping<?, ?> mapping;
    private final Clock clock;

    StateRecords(AggregateMapping<?, ?> mapping, Clock clock) {
        this.mapping = mapping;
        this.clock = clock;
    }

    Optional<Document> of(Document root) {
        return of(mapping, root);
    }

    private <S> Optional<Document> of(AggregateMapping<S, ?> typed, Document root) {
        var version = new StoredDocument(root).version();
        return typed.stateRecord(typed.read(root), version)
                .map(event -> OutboxEntries.record(event, version, clock.instant()));
    }
}
