package fr.relais.placement.application.retention;

import fr.relais.placement.application.SearchSeals;
import reactor.core.publisher.Mono;

/** Where searches are remembered, sealed under the master key itself. */
public interface SealedSearches {

    /**
     * Seals anew what is sealed under an older master key.
     *
     * @return how many accounts had something of it
     */
    Mono<Long> renew(SearchSeals seals);
}
