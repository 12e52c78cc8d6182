package fr.relais.placement.domain.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.UnitRef;

/**
 * What was already tried for one request.
 *
 * @param leftOut centres that answered no, did not answer, or that the person declined: not asked again for this
 *     request
 * @param passedOver units whose hold was refused, with the centre's version that had shown a place: not tried again
 *     until the centre announces something newer
 */
public record Tried(Set<CentreRef> leftOut, Map<UnitRef, Long> passedOver) {

    public static final Tried NOTHING = new Tried(Set.of(), Map.of());

    public Tried {
        leftOut = Set.copyOf(leftOut);
        passedOver = Map.copyOf(passedOver);
    }

    public Tried leavingOut(CentreRef centre) {
        var more = new HashSet<>(leftOut);
        more.add(centre);
        return new Tried(more, passedOver);
    }

    public Tried passingOver(Candidate candidate) {
        var more = new HashMap<>(passedOver);
        more.put(candidate.unit(), candidate.centreVersion());
        return new Tried(leftOut, more);
    }

    boolean passesOver(CentreAvailability centre, UnitRef unit) {
        return passedOver.getOrDefault(unit, Long.MIN_VALUE) >= centre.version();
    }
}
