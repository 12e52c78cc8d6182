package fr.relais.placement.domain.matching;

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
        @Nullable OutOf outOf) {

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
        this(centre, centreCode, organisation, departement, unit, people, infants, beds, centreVersion, price, null);
    }

    /** The same, with the code that its centre is known by. */
    public Candidate knownAs(String code) {
        return new Candidate(
                centre, code, organisation, departement, unit, people, infants, beds, centreVersion, price, outOf);
    }

    /** The same unit, as beds for so many people of whom nothing is known. */
    public Candidate forPeople(int number, int places) {
        return new Candidate(
                centre, centreCode, organisation, departement, unit, number, 0, places, centreVersion, price, outOf);
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
                block);
    }
}
