package fr.relais.placement.application.retention;

import fr.relais.placement.application.SearchSeals;
import reactor.core.publisher.Mono;

/**
 * Brings everything under the newest master key, behind the answers: nobody waits for it, and nothing is unreadable.
 */
public final class RotateMasterKey {

    private final MasterKey master;
    private final SealedSearches searches;
    private final SearchSeals seals;

    public RotateMasterKey(MasterKey master, SealedSearches searches, SearchSeals seals) {
        this.master = master;
        this.searches = searches;
        this.seals = seals;
    }

    /** One round. Completes with what is left under an older key; with nothing left, that key may go. */
    public Mono<Long> round() {
        return master.reread()
                .then(Mono.defer(master::rewrap))
                .flatMap(keys -> searches.renew(seals).map(accounts -> keys + accounts));
    }
}
