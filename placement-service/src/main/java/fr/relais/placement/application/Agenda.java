package fr.relais.placement.application;

import fr.relais.placement.domain.request.BlockId;
import fr.relais.placement.domain.request.RequestId;
import reactor.core.publisher.Mono;

/** What is to be done soon, behind the caller's back: so that how long an answer takes tells nothing either. */
public interface Agenda {

    /** Work off what follows from the request's state. */
    void advance(RequestId request);

    /** The same, as what follows from that which is going on. Completes at once. */
    default Mono<Void> follow(RequestId request) {
        return Mono.fromRunnable(() -> advance(request));
    }

    /** Work off what follows from the block's state. */
    void advance(BlockId block);

    /** Look at everyone who waits: something has been announced. */
    void rematch();

    /** Look at everyone who is offered a place where nobody is sent any more. */
    void leaveCompromisedSites();
}
