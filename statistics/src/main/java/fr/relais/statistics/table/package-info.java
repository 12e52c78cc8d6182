/** The fixed set of tables, by version, and the counts of a quarter, which are taken once and stay as they are. */
@NullMarked
package fr.relais.statistics.table;

import org.jspecify.annotations.NullMarked;
