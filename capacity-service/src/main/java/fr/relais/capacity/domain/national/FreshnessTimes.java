package fr.relais.capacity.domain.national;

import java.time.Duration;

/**
 * What time does to a vacancy, as far as the whole country is counted.
 *
 * @param silence how long a stale vacancy waits for news before it counts as unavailable
 * @param expiring a vacancy that is fresh for no longer than this is about to go stale
 */
public record FreshnessTimes(Duration silence, Duration expiring) {

    public FreshnessTimes {
        if (silence.isNegative() || silence.isZero() || expiring.isNegative()) {
            throw new IllegalArgumentException("times of freshness must be positive");
        }
    }
}
