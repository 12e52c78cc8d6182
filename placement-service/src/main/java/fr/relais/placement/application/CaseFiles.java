package fr.relais.placement.application;

import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedFile;
import reactor.core.publisher.Mono;

/** Seals and opens case files, each under the key of its own request. */
public interface CaseFiles {

    /** Encrypts a file; the request's key is made when there is none. */
    Mono<SealedFile> seal(RequestId request, CaseFile file);

    /** Decrypts a file; fails when it is of another request, was altered, or when its key is gone. */
    Mono<CaseFile> open(RequestId request, SealedFile file);
}
