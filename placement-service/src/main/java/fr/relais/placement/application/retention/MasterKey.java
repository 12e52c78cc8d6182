package fr.relais.placement.application.retention;

import reactor.core.publisher.Mono;

/** The key that wraps the keys of cases, while it is being replaced. */
public interface MasterKey {

    /** Takes up a changed file. One that cannot be used changes nothing and raises an alarm. */
    Mono<Void> reread();

    /**
     * Wraps anew, one by one, the keys that are not wrapped by the newest master key.
     *
     * @return how many are left after this round
     */
    Mono<Long> rewrap();
}
