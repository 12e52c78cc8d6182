package fr.relais.placement.domain.programme;

import fr.relais.placement.domain.availability.DurationClass;
import fr.relais.placement.domain.household.HouseholdType;
import fr.relais.placement.domain.household.Need;
import fr.relais.placement.domain.matching.MatchingProfile;

/**
 * A kind of place that does not exist yet: exactly what one household needs, and nothing more. A place for a family
 * would take a single person too, but it is not what she lacks.
 *
 * @param beds one for each person, an infant included
 */
public record PlaceKind(
        ForWhom publics,
        HouseholdType householdType,
        int beds,
        boolean stepFree,
        boolean pets,
        DurationClass duration) {

    static PlaceKind neededBy(MatchingProfile profile) {
        var household = profile.household();
        return new PlaceKind(
                ForWhom.of(household),
                household.type(),
                household.size(),
                profile.needs().contains(Need.STEP_FREE),
                profile.needs().contains(Need.PETS),
                profile.duration());
    }
}
