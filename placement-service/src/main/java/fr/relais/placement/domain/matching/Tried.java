package fr.relais.placement.domain.matching;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.UnitRef;

/**
 * What was already tried for one request.
 *
 * @param leftOut centres that answered no, did not answer, or that the person declined: not asked again for this
 *     request
 * @param passedOver units whose hold was refused: not tried again until their centre announces something newer
 */
public record Tried(Set<CentreRef> leftOut, Set<PassedOver> passedOver) {

    public static final Tried NOTHING = new Tried(Set.of(), Set.of());

    /** @param version the announcement that had shown a place */
    public record PassedOver(CentreRef centre, UnitRef unit, long version) {

        private boolean isNewerThan(PassedOver other) {
            return centre.equals(other.centre) && unit.equals(other.unit) && version >= other.version;
        }
    }

    public Tried {
        leftOut = Set.copyOf(leftOut);
        passedOver = Set.copyOf(passedOver);
    }

    public Tried leavingOut(CentreRef centre) {
        var more = new HashSet<>(leftOut);
        more.add(centre);
        return new Tried(more, passedOver);
    }

    /** As if that centre had not been left out. */
    public Tried admitting(CentreRef centre) {
        return new Tried(leftOut.stream().filter(one -> !one.equals(centre)).collect(Collectors.toSet()), passedOver);
    }

    public Tried passingOver(Candidate candidate) {
        var passed = new PassedOver(candidate.centre(), candidate.unit(), candidate.centreVersion());
        var more = passedOver.stream().filter(one -> !passed.isNewerThan(one)).collect(Collectors.toSet());
        more.add(passed);
        return new Tried(leftOut, more);
    }

    boolean isNothing() {
        return leftOut.isEmpty() && passedOver.isEmpty();
    }

    boolean leavesOut(CentreRef centre) {
        return leftOut.contains(centre);
    }

    boolean passesOver(CentreAvailability centre, UnitRef unit) {
        return passedOver.stream()
                .anyMatch(one -> one.unit().equals(unit)
                        && one.centre().equals(centre.centre())
                        && one.version() >= centre.version());
    }

    /** Every centre that something was tried with. */
    Set<CentreRef> centres() {
        return Stream.concat(leftOut.stream(), passedOver.stream().map(PassedOver::centre))
                .collect(Collectors.toUnmodifiableSet());
    }
}
