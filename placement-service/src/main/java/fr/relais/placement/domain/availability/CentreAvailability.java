package fr.relais.placement.domain.availability;

import java.util.List;

/**
 * A centre as last announced: all that matching may know of it.
 *
 * @param organisation the organisation that answers for it
 * @param departement where it is, no closer than this
 * @param version grows with every change of the centre; the highest wins
 */
public record CentreAvailability(
        CentreRef centre,
        String organisation,
        String departement,
        boolean active,
        long version,
        List<UnitAvailability> units) {

    public CentreAvailability {
        units = List.copyOf(units);
    }
}
