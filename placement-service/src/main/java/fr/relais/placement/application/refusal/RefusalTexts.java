package fr.relais.placement.application.refusal;

import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedFile;
import reactor.core.publisher.Mono;

/** Seals and opens what a centre wrote with its refusal, under the key of the case that it is about. */
public interface RefusalTexts {

    /** Encrypts a text. */
    Mono<SealedFile> seal(RequestId request, String text);

    /** Decrypts a text; fails when it is of another case, was altered, or when the key is gone. */
    Mono<String> open(RequestId request, SealedFile text);
}
