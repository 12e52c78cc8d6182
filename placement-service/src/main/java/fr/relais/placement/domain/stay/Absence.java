package fr.relais.placement.domain.stay;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Somebody of the household is away. It is a fact and a worry, never an end: the place is kept.
 *
 * @param expectedReturn when the centre was told, and nothing follows from it
 * @param minor whether a minor, or somebody presumed one, is among those who are away
 * @param decideAt when the coordinator is to look at it if it lasts
 */
public record Absence(Instant since, @Nullable Instant expectedReturn, boolean minor, Instant decideAt) {

    boolean saysTheSameAs(Absence other) {
        return since.equals(other.since)
                && minor == other.minor
                && Objects.equals(expectedReturn, other.expectedReturn);
    }
}
