package fr.relais.capacity.domain.centre;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What can change about a unit without changing how many beds it has.
 *
 * @param durationClass how long people usually stay; a vacancy counts no longer than by it
 * @param cots places for infants beside the beds
 * @param publics whom it takes
 * @param features what it offers
 * @param languages spoken by the staff, each as well as whoever speaks it best; they help to choose, never to exclude
 * @param autonomy how much people have to manage by themselves
 * @param scheme the scheme of the convention that its beds belong to, if they belong to one
 */
public record UnitTerms(
        DurationClass durationClass,
        int cots,
        Publics publics,
        Set<Feature> features,
        Map<LanguageCode, LanguageLevel> languages,
        Autonomy autonomy,
        @Nullable SchemeId scheme) {

    public UnitTerms {
        if (cots < 0) {
            throw new IllegalArgumentException("cots cannot be negative");
        }
        features = Set.copyOf(features);
        languages = Map.copyOf(languages);
    }
}
