/**
 * What a choice of places is judged by: the rules said again, the course of events, the plain ways of choosing, and the
 * best that anybody could have done. Frozen like the demand, and with nothing of the matcher's own.
 */
@NullMarked
package fr.relais.benchmarks.baseline;

import org.jspecify.annotations.NullMarked;
