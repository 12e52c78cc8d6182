package fr.relais.placement.domain.oversight;

import java.time.Duration;

/**
 * How many requests may be submitted within a window that ends now, and how many may be open at one time.
 *
 * @param aPerson by one caseworker
 * @param organisation by all of them together
 * @param open for so many others of an organisation nobody may have a place yet when it submits one more
 * @param openAPerson so many of them may be one caseworker's
 */
public record Quota(int aPerson, int organisation, Duration window, int open, int openAPerson) {

    public Quota {
        if (aPerson < 1 || organisation < aPerson) {
            throw new IllegalArgumentException("an organisation may submit at least what one of its people may");
        }
        if (open < organisation || openAPerson < aPerson) {
            throw new IllegalArgumentException("what may be submitted may be open");
        }
        if (openAPerson > open) {
            throw new IllegalArgumentException("an organisation may have open what one of its people may");
        }
        if (window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("a quota is for some time");
        }
    }
}
