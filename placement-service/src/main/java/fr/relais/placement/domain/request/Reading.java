package fr.relais.placement.domain.request;

import java.time.Duration;
import java.time.Instant;

import fr.relais.placement.domain.disclosure.Purpose;

/**
 * Somebody has read where she is met.
 *
 * @param reader what that person is called in this placement, and in no other
 * @param key of the command, by which a repeat is recognised; empty when it had none
 */
public record Reading(Reference reader, Purpose purpose, Instant at, String key) {

    /** For so long a repeat is the same reading given again: the answer may have been lost on the way. */
    static final Duration GIVEN_AGAIN = Duration.ofMinutes(2);

    /** Whether that one is this one. */
    boolean isRepeatedBy(Reading other) {
        return !key.isEmpty() && key.equals(other.key) && reader.equals(other.reader);
    }

    /** Whether that repeat still gets the answer of this one. */
    boolean isGivenAgainTo(Reading repeat) {
        return purpose == repeat.purpose && !repeat.at.isAfter(at.plus(GIVEN_AGAIN));
    }
}
