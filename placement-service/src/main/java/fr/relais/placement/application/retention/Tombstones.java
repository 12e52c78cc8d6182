package fr.relais.placement.application.retention;

import fr.relais.placement.domain.retention.Tombstone;
import reactor.core.publisher.Mono;

/** Where it is kept, outside of the database and its backups, which cases were erased. */
public interface Tombstones {

    /** Completes when it is durable. */
    Mono<Void> raise(Tombstone tombstone);
}
