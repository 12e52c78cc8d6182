package fr.relais.placement.config;

import java.time.Duration;
import java.time.Period;
import java.util.Map;

import fr.relais.placement.domain.stay.Regime;
import fr.relais.placement.domain.stay.StayTerms;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When tasks of a stay become due. A change moves nothing that was promised to a stay before.
 *
 * @param reviewEvery the longest time between two reviews
 * @param adultAbsence how long an adult is away before the coordinator looks at it
 * @param transitionAhead how long before a transition at eighteen it is prepared
 * @param rightsWithin how soon after the arrival somebody is told of all her rights
 * @param rapporteurDays calendar days from reasonable grounds to the review, in the model of the national rapporteur
 * @param frenchLawDays the same, in French law
 */
@ConfigurationProperties(prefix = "relais.stays", ignoreUnknownFields = false)
record StaySettings(
        @DefaultValue("6m") Period reviewEvery,
        @DefaultValue("72h") Duration adultAbsence,
        @DefaultValue("6m") Period transitionAhead,
        @DefaultValue("8d") Period rightsWithin,
        @DefaultValue("45") int rapporteurDays,
        @DefaultValue("30") int frenchLawDays) {

    /** Reviews are at most this far apart. */
    private static final int MOST_MONTHS = 6;

    StaySettings {
        if (reviewEvery.getDays() != 0
                || reviewEvery.toTotalMonths() < 1
                || reviewEvery.toTotalMonths() > MOST_MONTHS) {
            throw new IllegalArgumentException("review-every of stays is one to six whole months");
        }
        if (adultAbsence.isNegative() || transitionAhead.isNegative() || rightsWithin.isNegative()) {
            throw new IllegalArgumentException("the times of stays must not be negative");
        }
        if (rapporteurDays < 1 || frenchLawDays < 1) {
            throw new IllegalArgumentException("the days of stays must be positive");
        }
    }

    StayTerms terms() {
        return new StayTerms(
                reviewEvery,
                adultAbsence,
                transitionAhead,
                rightsWithin,
                Map.of(Regime.RAPPORTEUR_MODEL, rapporteurDays, Regime.FRENCH_LAW, frenchLawDays));
    }
}
