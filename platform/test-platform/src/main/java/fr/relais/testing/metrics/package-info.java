/** Compares what a service exports with what is said of it. */
@NullMarked
package fr.relais.testing.metrics;

import org.jspecify.annotations.NullMarked;
