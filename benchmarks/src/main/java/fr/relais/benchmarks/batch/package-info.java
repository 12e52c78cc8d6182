/** Everyone who waits and everything that is free, assigned at once: whether it is the best, and how long it takes. */
@NullMarked
package fr.relais.benchmarks.batch;

import org.jspecify.annotations.NullMarked;
