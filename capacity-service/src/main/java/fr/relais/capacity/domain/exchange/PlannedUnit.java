package fr.relais.capacity.domain.exchange;

import fr.relais.capacity.domain.centre.CentreCode;

/**
 * What a row will do, as it was previewed.
 *
 * @param seen the unit at the time of the preview: when it is another now, somebody else has spoken since
 * @param update whether another number of beds will be free than before
 */
public record PlannedUnit(int row, CentreCode centre, UnitStatement statement, UnitCount seen, boolean update) {}
