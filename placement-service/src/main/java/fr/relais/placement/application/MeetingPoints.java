package fr.relais.placement.application;

import fr.relais.placement.domain.disclosure.MeetingSentence;
import fr.relais.placement.domain.request.OfferId;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedFile;
import reactor.core.publisher.Mono;

/** Seals and opens where somebody is met, under the key of her request. What is sealed is of one length always. */
public interface MeetingPoints {

    /** Encrypts a sentence for one offer; fails when the request has no key. */
    Mono<SealedFile> seal(RequestId request, OfferId offer, MeetingSentence sentence);

    /** Decrypts it; fails when it is of another offer or another kind, was altered, or when the key is gone. */
    Mono<MeetingSentence> open(RequestId request, OfferId offer, SealedFile sealed);
}
