package fr.relais.statistics.publication;

import fr.relais.statistics.fact.Period;

/** How many organisations reported, of how many that could have. These are organisations, not people: exact. */
public record Denominator(Period period, int reporting, int registered) {}
