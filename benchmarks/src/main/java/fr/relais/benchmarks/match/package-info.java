/** What it costs to find the best unit in a country of any size, beside asking every unit. */
@NullMarked
package fr.relais.benchmarks.match;

import org.jspecify.annotations.NullMarked;
