package fr.relais.placement.application;

import java.time.Instant;
import java.util.Set;

import reactor.core.publisher.Mono;

/** What accounts were shown lately. */
public interface ExposedAccounts {

    /**
     * Whose cases an account may have been shown.
     *
     * @param organisations for which it was used
     * @param everybodys whether it was shown what coordinators are shown
     */
    record Shown(Set<String> organisations, boolean everybodys) {

        public Shown {
            organisations = Set.copyOf(organisations);
        }
    }

    /** In the ninety days before that moment. */
    Mono<Shown> to(String account, Instant now);
}
