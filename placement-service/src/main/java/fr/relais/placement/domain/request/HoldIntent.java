package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.Set;

import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.matching.SeparationGroup;

/**
 * Beds about to be held. Stored before they are asked for, so that whoever goes on after a crash asks for the same hold
 * again and not for a second one.
 */
public record HoldIntent(HoldId hold, OfferId offer, Reference offerRef, Candidate candidate, Instant intendedAt) {

    HoldIntent keptApart(Set<SeparationGroup> groups) {
        return new HoldIntent(hold, offer, offerRef, candidate.keptApart(groups), intendedAt);
    }
}
