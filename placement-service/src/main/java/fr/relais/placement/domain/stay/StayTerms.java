package fr.relais.placement.domain.stay;

import java.time.Duration;
import java.time.Period;
import java.util.Map;

/**
 * When tasks of a stay become due. What follows from them is stored with the stay, so that another value later moves
 * nothing that was promised before.
 *
 * @param reviewEvery the longest time between two reviews
 * @param adultAbsence how long an adult is away before the coordinator looks at it; for a minor it is at once
 * @param transitionAhead how long before a transition it is prepared
 * @param rightsWithin how soon after the arrival she is told of all her rights
 * @param identification calendar days from reasonable grounds to the identification review
 */
public record StayTerms(
        Period reviewEvery,
        Duration adultAbsence,
        Period transitionAhead,
        Period rightsWithin,
        Map<Regime, Integer> identification) {

    public static final StayTerms DEFAULT = new StayTerms(
            Period.ofMonths(6),
            Duration.ofHours(72),
            Period.ofMonths(6),
            Period.ofDays(8),
            Map.of(Regime.RAPPORTEUR_MODEL, 45, Regime.FRENCH_LAW, 30));

    public StayTerms {
        identification = Map.copyOf(identification);
        for (var regime : Regime.values()) {
            if (!identification.containsKey(regime)) {
                throw new IllegalArgumentException("every regime has its number of days");
            }
        }
    }

    /** So many calendar days after reasonable grounds it is looked at again. */
    public int daysOf(Regime regime) {
        return identification.getOrDefault(regime, 0);
    }
}
