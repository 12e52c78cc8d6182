/** What it costs to know the whole country again after a start. */
@NullMarked
package fr.relais.benchmarks.rebuild;

import org.jspecify.annotations.NullMarked;
