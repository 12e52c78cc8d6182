package fr.relais.capacity.application.exchange;

import java.util.List;

import fr.relais.capacity.domain.centre.OrganisationId;
import fr.relais.capacity.domain.exchange.PlannedUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a table of availability will do.
 *
 * @param owner whose centres only; absent for all centres
 */
public record AvailabilityPlan(@Nullable OrganisationId owner, List<PlannedUnit> units) {

    public static final AvailabilityPlan NONE = new AvailabilityPlan(null, List.of());

    public AvailabilityPlan {
        units = List.copyOf(units);
    }
}
