package fr.relais.placement.domain.availability;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A centre as last announced: all that matching may know of it.
 *
 * @param organisation the organisation that answers for it
 * @param departement where it is, no closer than this
 * @param active whether it is a member that takes new holds
 * @param compromised whether its site may be known to a network: nobody is sent there
 * @param quotaLeft how many people more it takes this year; absent when it has agreed to no number
 * @param version grows with every change of the centre; the highest wins
 */
public record CentreAvailability(
        CentreRef centre,
        String organisation,
        String departement,
        boolean active,
        boolean compromised,
        @Nullable Integer quotaLeft,
        long version,
        List<UnitAvailability> units) {

    public CentreAvailability {
        units = List.copyOf(units);
    }

    /** The same centre as it is announced later. */
    public CentreAvailability with(long newer, List<UnitAvailability> changed) {
        return new CentreAvailability(
                centre, organisation, departement, active, compromised, quotaLeft, newer, changed);
    }
}
