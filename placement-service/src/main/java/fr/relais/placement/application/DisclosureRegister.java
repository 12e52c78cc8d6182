package fr.relais.placement.application;

import java.time.Instant;

import fr.relais.blocks.Actor;
import fr.relais.placement.domain.disclosure.Purpose;
import fr.relais.placement.domain.request.Reference;
import reactor.core.publisher.Mono;

/** Where it is written down, before it is shown, who is shown what and what for (INV-15). */
public interface DisclosureRegister {

    /**
     * Who is going to be shown where somebody is met.
     *
     * @param request as the reader knows it
     * @param correlation brings entries of several services together
     */
    record Entry(Actor reader, Reference request, Purpose purpose, Instant at, String correlation) {}

    /** Completes when the entry is durable; fails when it cannot be, and then nothing may be shown. */
    Mono<Void> record(Entry entry);
}
