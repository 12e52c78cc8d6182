package fr.relais.platform.store;

import java.util.List;
import java.util.Optional;

import org.bson.Document;

/**
 * The two directions between an aggregate and its document, and the names of its events on the wire.
 *
 * @param <S> the aggregate
 * @param <E> its events
 */
public interface AggregateMapping<S, E> {

    /** The aggregate as stored under {@code state}. */
    Document write(S state);

    /** The aggregate of a whole stored document; an unknown code is an exception, never a default. */
    S read(Document root);

    /** The fields by which this aggregate is found, stored under {@code lookup}; always derived from the state. */
    Document lookup(S state);

    /** What one event becomes on the wire: usually one record, more when a second topic or a notice is due. */
    List<OutgoingEvent> wire(S state, E event);

    /**
     * Whether this process may keep in memory what it wrote last, so that the next change needs no read. Not for what
     * is stored under a key that can be destroyed (INV-26).
     */
    default boolean mayBeRemembered() {
        return false;
    }

    /** Whether aggregates of this kind are described by state records. */
    default boolean hasStateRecords() {
        return false;
    }

    /** The record that describes the whole aggregate, for a compacted topic; absent for most aggregates. */
    default Optional<OutgoingEvent> stateRecord(S state, long version) {
        return Optional.empty();
    }
}
