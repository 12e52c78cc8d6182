package fr.relais.platform.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.bson.Document;

/**
 * What is to be published of an aggregate at one version.
 *
 * @param id the aggregate
 * @param version the version that the outbox and the record are of
 * @param outbox its events that nobody is known to have published, oldest first
 * @param read whether it was read and not just written: then something newer may be stored when it is sent
 * @param stateRecord the record that describes the whole aggregate, built when it is sent; absent for most aggregates
 */
record Publication(
        String id, long version, List<Document> outbox, boolean read, Supplier<Optional<Document>> stateRecord) {

    Publication {
        outbox = List.copyOf(outbox);
    }

    /** The one of the higher version: its outbox holds all that the other one has not published. */
    Publication orLater(Optional<Publication> other) {
        return other.filter(that -> that.version > version).orElse(this);
    }
}
