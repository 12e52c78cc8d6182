package fr.relais.placement.domain.oversight;

import java.time.Duration;

/**
 * How many requests may be submitted within a window that ends now.
 *
 * @param aPerson by one caseworker
 * @param organisation by all of them together
 */
public record Quota(int aPerson, int organisation, Duration window) {

    public Quota {
        if (aPerson < 1 || organisation < aPerson) {
            throw new IllegalArgumentException("an organisation may submit at least what one of its people may");
        }
        if (window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("a quota is for some time");
        }
    }
}
