package fr.relais.placement.domain.oversight;

import java.time.Duration;
import java.time.Instant;

/**
 * So many requests, as one coordinator says.
 *
 * @param aPerson by one caseworker
 * @param organisation by all of them together
 */
public record Proposal(int aPerson, int organisation, Word word) {

    /** So long it waits for a second word, and so long a larger quota lasts: it is for one evening. */
    public static final Duration A_DAY = Duration.ofDays(1);

    boolean standsAt(Instant now) {
        return now.isBefore(word.at().plus(A_DAY));
    }

    boolean isOnTermsOf(Proposal other) {
        return aPerson == other.aPerson && organisation == other.organisation;
    }

    /** What it becomes with this word. */
    Raise raise() {
        return new Raise(aPerson, organisation, word.at().plus(A_DAY));
    }
}
