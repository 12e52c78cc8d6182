package fr.relais.statistics.fact;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One request, as it is counted. It counts once at most in every cell, however many people its household has and
 * however often it was refused for one reason.
 *
 * @param key tells this request from others and is known nowhere else
 * @param quarter in which it was submitted
 * @param ages that somebody of the household has; empty where nobody said
 * @param waited how long until arrival; there when, and only when, the outcome is an arrival
 * @param organisation which organisation reported it, opaque
 */
public record Fact(
        UUID key,
        Quarter quarter,
        Track track,
        HouseholdForm household,
        Set<AgeBand> ages,
        Region region,
        RequestOutcome outcome,
        @Nullable WaitingBand waited,
        Set<UnmetReason> unmet,
        Set<RefusalReason> refusals,
        Exploitation exploitation,
        Identification identification,
        String organisation) {

    public Fact {
        Objects.requireNonNull(key);
        Objects.requireNonNull(quarter);
        Objects.requireNonNull(track);
        Objects.requireNonNull(household);
        Objects.requireNonNull(region);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(exploitation);
        Objects.requireNonNull(identification);
        Objects.requireNonNull(organisation);
        ages = Set.copyOf(ages);
        unmet = Set.copyOf(unmet);
        refusals = Set.copyOf(refusals);
        if ((outcome == RequestOutcome.PLACED) != (waited != null)) {
            throw new IllegalArgumentException("whoever arrived has waited, and nobody else has");
        }
    }

    /** Where it is printed by accident, it says no more than its quarter. */
    @Override
    public String toString() {
        return "Fact[" + quarter.label() + "]";
    }
}
