package fr.relais.statistics.publication;

import java.util.SortedMap;

import fr.relais.statistics.table.Cell;

/** What is printed of one year, and why the rest is not. */
record YearFigures(SortedMap<Cell, Figure> figures, SortedMap<Cell, Reason> hidden) {}
