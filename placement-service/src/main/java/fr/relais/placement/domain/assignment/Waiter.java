package fr.relais.placement.domain.assignment;

import java.time.Instant;
import java.util.Set;

import fr.relais.placement.domain.matching.MatchingProfile;
import fr.relais.placement.domain.matching.SeparationGroup;
import fr.relais.placement.domain.matching.Tried;
import fr.relais.placement.domain.request.DangerTier;

/**
 * A household that waits.
 *
 * @param since when it was first submitted
 * @param apart whom it must not meet: no two of one group are sent to one centre
 */
public record Waiter(MatchingProfile profile, Tried tried, DangerTier tier, Instant since, Set<SeparationGroup> apart) {

    public Waiter {
        apart = Set.copyOf(apart);
    }
}
