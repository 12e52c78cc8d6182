package fr.relais.capacity.application.exchange;

import java.util.Map;

import fr.relais.capacity.domain.centre.OrganisationId;
import fr.relais.capacity.domain.exchange.AvailabilityColumn;
import org.jspecify.annotations.Nullable;

/**
 * What a table of availability may be about, and how it is to be read.
 *
 * @param owner whose centres only; absent for all centres
 * @param columns where columns are, from 0, when the header does not say so
 */
public record AvailabilityScope(@Nullable OrganisationId owner, Map<AvailabilityColumn, Integer> columns) {

    public AvailabilityScope {
        columns = Map.copyOf(columns);
    }
}
