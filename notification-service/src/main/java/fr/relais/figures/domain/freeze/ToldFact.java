package fr.relais.figures.domain.freeze;

import java.time.Instant;

import fr.relais.statistics.fact.Fact;

/**
 * A fact as it was told; of two about one request, that of the later night holds.
 *
 * @param fact without its kind of exploitation, which whoever told it does not know
 * @param night when; the same for all that were told together
 */
public record ToldFact(Fact fact, Instant night) {}
