package fr.relais.placement.application.retention;

import java.time.Instant;
import java.util.Collection;

import fr.relais.placement.domain.request.RequestId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The keys of cases, as far as they come to an end. */
public interface CaseKeyring {

    /**
     * Destroys the key of a case, and sees to it that the case never gets another one. From then on nothing that is
     * sealed under it can be opened, nor anything new sealed. Repeating it changes nothing.
     */
    Mono<Void> destroy(RequestId request, Instant at);

    /** What was erased, and when. */
    record Destroyed(RequestId request, Instant at) {}

    /** Everything whose key was destroyed. */
    Flux<Destroyed> destroyed();

    /** Those whose key is not known to be destroyed. */
    Flux<RequestId> intactOf(Collection<RequestId> requests);
}
