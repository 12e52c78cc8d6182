package fr.relais.capacity.domain.exchange;

/**
 * What is wrong, and where; never what was written there.
 *
 * @param row as a spreadsheet numbers it, from 1; in a JSON feed the position of the establishment
 * @param column the name of the column in this service's own words; empty when it is the row as a whole
 */
public record RowError(int row, String column, RowFault code) {}
