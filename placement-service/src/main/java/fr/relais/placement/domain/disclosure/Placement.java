package fr.relais.placement.domain.disclosure;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What of a placement decides about a disclosure, at a moment.
 *
 * @param referrer the organisation that asked for it
 * @param centre the organisation that receives her
 * @param expected whether she has agreed and is not there yet
 * @param exposed whether the network may know the site, or have an account of those who ask
 * @param escort what the person who brings her is called in this placement; absent until two accounts have said who
 * @param arrivesAt when she is expected; absent while nobody has planned it
 * @param enteredFor the arrival for which the centre said where to meet; absent when it has not
 * @param readings how often it was read so far
 */
public record Placement(
        String referrer,
        String centre,
        boolean expected,
        boolean exposed,
        @Nullable String escort,
        @Nullable Instant arrivesAt,
        @Nullable Instant enteredFor,
        int readings,
        Instant at) {

    boolean isEscort(String reader) {
        return !reader.isEmpty() && reader.equals(escort);
    }

    /** The planned arrival, and the one that the centre had in mind. */
    Optional<Instant> planned() {
        return Optional.ofNullable(arrivesAt);
    }

    Optional<Instant> entered() {
        return Optional.ofNullable(enteredFor);
    }
}
