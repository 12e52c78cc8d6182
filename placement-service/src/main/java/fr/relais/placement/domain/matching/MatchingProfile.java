package fr.relais.placement.domain.matching;

import java.util.Set;
import java.util.UUID;

import fr.relais.placement.domain.availability.DurationClass;
import fr.relais.placement.domain.household.Household;
import fr.relais.placement.domain.household.Need;
import fr.relais.placement.domain.household.Relocation;
import fr.relais.placement.domain.household.Wish;

/**
 * All that matching knows of the people it places (INV-01). What must not count has no field here, and no word: INV-01
 * names it.
 *
 * @param seed decides among equals, always the same way for one request
 * @param duration the kind of stay that is looked for
 * @param departsFrom the département she sets out from
 * @param languages codes of the languages spoken in the household
 */
public record MatchingProfile(
        UUID seed,
        Household household,
        DurationClass duration,
        Relocation relocation,
        Set<String> dangerZones,
        Set<String> localZones,
        boolean oceanCrossing,
        String departsFrom,
        Set<Need> needs,
        Set<Wish> wishes,
        Set<String> languages) {

    public MatchingProfile {
        dangerZones = Set.copyOf(dangerZones);
        localZones = Set.copyOf(localZones);
        needs = Set.copyOf(needs);
        wishes = Set.copyOf(wishes);
        languages = Set.copyOf(languages);
    }
}
