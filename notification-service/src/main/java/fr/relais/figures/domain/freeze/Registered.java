package fr.relais.figures.domain.freeze;

import java.time.Instant;

import fr.relais.statistics.fact.Quarter;

/** How many organisations could have asked for a place, as it was told last in a quarter. */
public record Registered(Quarter quarter, int organisations, Instant night) {}
