/** The country in memory: how fast it answers, and how much room it takes. */
@NullMarked
package fr.relais.benchmarks.national;

import org.jspecify.annotations.NullMarked;
