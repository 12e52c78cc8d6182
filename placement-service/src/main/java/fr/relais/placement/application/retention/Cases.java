package fr.relais.placement.application.retention;

import java.time.Instant;
import java.util.Collection;

import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.retention.Case;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whole cases, as they are stored in several places. */
public interface Cases {

    /** Cases whose request was over by then and has nothing left to be published, at the version of the request. */
    Flux<Versioned<Case>> overBy(Instant moment);

    /**
     * Takes a case out of everybody's hands, in one conditional write: from then on its request is found by nobody who
     * looks for it, and read as over by whoever has its id. Outlives a crash.
     *
     * @return empty when the request was changed meanwhile: it is to be judged again
     */
    Mono<RequestId> claim(Versioned<Case> closed);

    /** Those that were claimed and are not deleted. */
    Flux<RequestId> claimed();

    /**
     * Blocks that were closed by then, with every bed given back and nothing left to be published, by the id under
     * which their key is kept. Nobody changes them any more, so there is nothing to claim.
     */
    Flux<RequestId> blocksOverBy(Instant moment);

    /**
     * Deletes every document of a case, that of the request last, or of a block or a draft. Repeating it is harmless.
     */
    Mono<Void> delete(RequestId request);

    /** Those of which any document is stored. */
    Flux<RequestId> presentOf(Collection<RequestId> requests);
}
