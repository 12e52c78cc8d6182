package fr.relais.placement.domain.oversight;

import java.time.Instant;

/**
 * A larger quota for a while: a network falls, and many people need a place on one evening.
 *
 * @param by the coordinator who allowed it
 */
public record Raise(int aPerson, int organisation, Instant until, String by) {

    boolean holdsAt(Instant now) {
        return now.isBefore(until);
    }

    /** Never less than usual. */
    Quota over(Quota usual) {
        return new Quota(
                Math.max(aPerson, usual.aPerson()), Math.max(organisation, usual.organisation()), usual.window());
    }
}
