package fr.relais.platform.audit;

import reactor.core.publisher.Flux;

/**
 * What a service calls the things of an organisation, so that the organisation finds in the register what those who
 * oversee it did with them. A service that has none says nothing, and organisations find there what they did
 * themselves.
 */
public interface OwnThings {

    /** The names as requests and events name them; they leave the service as opaque ones alone. */
    Flux<String> of(String organisation);
}
