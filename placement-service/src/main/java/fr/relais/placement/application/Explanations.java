package fr.relais.placement.application;

import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.SealedExplanation;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The explanations of earlier decisions; the latest is kept in the request itself. */
public interface Explanations {

    /** Keeps one for good. Repeating it changes nothing. */
    Mono<Void> keep(RequestId request, SealedExplanation explanation);

    /** Those with a smaller number, the latest first, so many at most. */
    Flux<SealedExplanation> before(RequestId request, int number, int most);
}
