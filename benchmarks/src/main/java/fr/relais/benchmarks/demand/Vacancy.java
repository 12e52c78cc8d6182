package fr.relais.benchmarks.demand;

import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.UnitAvailability;

/**
 * A place that becomes free and stays so until somebody takes it.
 *
 * @param opensAt when it does
 * @param centre announces this one unit
 */
public record Vacancy(long opensAt, CentreAvailability centre) {

    public UnitAvailability unit() {
        return centre.units().get(0);
    }
}
