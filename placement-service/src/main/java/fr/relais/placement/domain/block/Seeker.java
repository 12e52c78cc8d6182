package fr.relais.placement.domain.block;

import java.util.List;

import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.request.DangerTier;
import fr.relais.placement.domain.request.Reference;

/**
 * Somebody who looks for a place now, and what she could be offered.
 *
 * @param reference what the coordinator knows the request by
 */
public record Seeker(Reference reference, DangerTier tier, List<Candidate> candidates) {

    public Seeker {
        candidates = List.copyOf(candidates);
    }
}
