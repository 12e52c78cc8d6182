package fr.relais.platform.audit;

import fr.relais.audit.Entry;
import reactor.core.publisher.Mono;

/** Where a service writes down who did, saw or was denied what; what is written is never changed. */
public interface Register {

    /**
     * Completes when the entry is durable: stored by a majority, journaled. Fails when that cannot be had in time; then
     * nothing may be shown or done that the entry is about.
     */
    Mono<Void> record(Entry entry);

    /** Writes the entry soon, and never makes the caller wait or fail. */
    void note(Entry entry);
}
