/**
 * Demand and vacancies as they may come in France, drawn from a seed. Frozen: matchers are tuned to the country, never
 * the country to a matcher. What is published about shelters is scarce; each share says where it comes from.
 */
@NullMarked
package fr.relais.benchmarks.demand;

import org.jspecify.annotations.NullMarked;
