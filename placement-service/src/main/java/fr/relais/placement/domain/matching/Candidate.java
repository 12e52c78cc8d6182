package fr.relais.placement.domain.matching;

import java.util.Set;

import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * A unit that can take the household, as far as the index knows.
 *
 * @param centreCode under which the coordinator knows the centre, as said with the hold; empty before
 * @param organisation the organisation that answers for the centre
 * @param people how many come, infants among them
 * @param infants those who may sleep in a cot
 * @param beds how many beds a hold takes, as far as the index knows
 * @param centreVersion the announcement it was found in
 * @param price what it cost others that it was chosen, when it was
 * @param outOf the hold of the block whose beds it takes; absent when it takes vacant ones
 * @param separation whom they must not meet there; said with every hold of it, in the same words
 */
public record Candidate(
        CentreRef centre,
        String centreCode,
        String organisation,
        String departement,
        UnitRef unit,
        int people,
        int infants,
        int beds,
        long centreVersion,
        long price,
        @Nullable OutOf outOf,
        Set<SeparationGroup> separation) {

    public Candidate {
        separation = Set.copyOf(separation);
    }

    /** Vacant beds, as the index shows them. */
    public Candidate(
            CentreRef centre,
            String centreCode,
            String organisation,
            String departement,
            UnitRef unit,
            int people,
            int infants,
            int beds,
            long centreVersion,
            long price) {
        this(
                centre,
                centreCode,
                organisation,
                departement,
                unit,
                people,
                infants,
                beds,
                centreVersion,
                price,
                null,
                Set.of());
    }

    /** The same, with the code that its centre is known by. */
    public Candidate knownAs(String code) {
        return new Candidate(
                centre,
                code,
                organisation,
                departement,
                unit,
                people,
                infants,
                beds,
                centreVersion,
                price,
                outOf,
                separation);
    }

    /** The same unit, as beds for so many people of whom nothing is known. */
    public Candidate forPeople(int number, int places) {
        return new Candidate(
                centre,
                centreCode,
                organisation,
                departement,
                unit,
                number,
                0,
                places,
                centreVersion,
                price,
                outOf,
                separation);
    }

    /** The same, taking beds that a block keeps. */
    public Candidate drawnOn(OutOf block) {
        return new Candidate(
                centre,
                centreCode,
                organisation,
                departement,
                unit,
                people,
                infants,
                beds,
                centreVersion,
                price,
                block,
                separation);
    }

    /** The same, for people who must not meet others of these groups. */
    public Candidate keptApart(Set<SeparationGroup> groups) {
        return new Candidate(
                centre,
                centreCode,
                organisation,
                departement,
                unit,
                people,
                infants,
                beds,
                centreVersion,
                price,
                outOf,
                groups);
    }
}
