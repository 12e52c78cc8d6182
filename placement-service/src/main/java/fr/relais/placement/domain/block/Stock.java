package fr.relais.placement.domain.block;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.UnitAvailability;
import fr.relais.placement.domain.availability.UnitRef;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.matching.Supply;

/**
 * What is left of the country's fresh vacancies while beds are taken in thought. Quotas and the caps of schemes are
 * counted as far as the index tells them; the hold decides.
 */
final class Stock {

    private final Supply supply;
    private final Map<UnitRef, Integer> beds = new HashMap<>();
    private final Map<CentreRef, Integer> people = new HashMap<>();

    Stock(Supply supply) {
        this.supply = supply;
    }

    void take(Candidate candidate) {
        beds.merge(candidate.unit(), candidate.beds(), Integer::sum);
        people.merge(candidate.centre(), candidate.people(), Integer::sum);
    }

    void giveBack(Candidate candidate) {
        beds.merge(candidate.unit(), -candidate.beds(), Integer::sum);
        people.merge(candidate.centre(), -candidate.people(), Integer::sum);
    }

    boolean has(Candidate wanted) {
        return supply.index()
                .find(wanted.centre())
                .filter(centre -> lets(centre, wanted.people()))
                .flatMap(centre -> unit(centre, wanted))
                .filter(unit -> lets(unit, wanted.beds()))
                .isPresent();
    }

    /** How many beds of its unit are still free; at least the ones of a candidate that can be had. */
    int freeBeds(Candidate candidate) {
        return supply.index()
                .find(candidate.centre())
                .flatMap(centre -> unit(centre, candidate))
                .map(this::freeBeds)
                .orElse(0);
    }

    private static Optional<UnitAvailability> unit(CentreAvailability centre, Candidate candidate) {
        return centre.units().stream()
                .filter(unit -> unit.unit().equals(candidate.unit()))
                .findFirst();
    }

    private boolean lets(CentreAvailability centre, int wanted) {
        var quota = centre.quotaLeft();
        return quota == null || wanted <= quota - people.getOrDefault(centre.centre(), 0);
    }

    private boolean lets(UnitAvailability unit, int wanted) {
        var scheme = unit.schemeLeft();
        return wanted <= freeBeds(unit) && (scheme == null || wanted <= scheme - takenIn(unit));
    }

    private int freeBeds(UnitAvailability unit) {
        return unit.freshBeds(supply.now()) - takenIn(unit);
    }

    private int takenIn(UnitAvailability unit) {
        return beds.getOrDefault(unit.unit(), 0);
    }
}
