package fr.relais.statistics.publication;

import java.util.Map;

import fr.relais.statistics.table.Cell;

/**
 * One thing that a reader knows about hidden cells: with these factors they add up to this.
 *
 * @param about a cell that it is about, hidden or not
 */
record Equation(Map<Cell, Integer> factors, int sum, Cell about) {}
