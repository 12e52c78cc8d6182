package fr.relais.placement.application;

import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedFile;
import reactor.core.publisher.Mono;

/** Seals and opens explanations under the key of their own request: they can be read as long as the case can. */
public interface ExplanationFiles {

    /** The seal of a request, which has a key since it was submitted; empty when that is gone. */
    Mono<Seal> sealOf(RequestId request);

    /** Works without asking anybody, so that a decision and its explanation are stored in one write. */
    interface Seal {

        SealedFile close(byte[] explanation);

        /** Fails when it is of another request, or was altered. */
        byte[] open(SealedFile file);
    }
}
