package fr.relais.benchmarks.demand;

import fr.relais.placement.domain.matching.MatchingProfile;
import fr.relais.placement.domain.request.DangerTier;

/**
 * A household and when it looks for a place.
 *
 * @param comesAt when its request is made
 * @param waitsUntil when it gives up
 * @param national whether it may go anywhere but where its danger is
 */
public record Applicant(long comesAt, long waitsUntil, DangerTier tier, boolean national, MatchingProfile profile) {}
