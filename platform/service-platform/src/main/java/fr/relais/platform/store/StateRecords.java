package fr.relais.platform.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.bson.Document;

/** Builds the compacted topic's record of an aggregate at the moment of sending. */
final class StateRecords<S> {

    private final AggregateMapping<S, ?> mapping;
    private final Clock clock;

    StateRecords(AggregateMapping<S, ?> mapping, Clock clock) {
        this.mapping = mapping;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    /** Of an aggregate as it was just written. */
    Publication of(String id, long version, List<Document> outbox, S state) {
        return new Publication(id, version, outbox, false, () -> record(state, version));
    }

    /** Of an aggregate as it is stored, with what nobody is known to have published of its outbox. */
    Publication of(StoredDocument stored, List<Document> outbox) {
        return new Publication(
                stored.id(),
                stored.version(),
                outbox,
                true,
                () -> mapping.hasStateRecords()
                        ? record(mapping.read(stored.root()), stored.version())
                        : Optional.empty());
    }

    private Optional<Document> record(S state, long version) {
        return mapping.stateRecord(state, version).map(event -> OutboxEntries.record(event, version, clock.instant()));
    }
}
