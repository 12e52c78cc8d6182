package fr.relais.figures.domain.freeze;

import fr.relais.statistics.fact.Exploitation;
import fr.relais.statistics.fact.Identification;

/** What a referrer gave for the statistics, beside what was told. */
public record Given(Exploitation kind, Identification identification) {

    /** Of a request of which nobody gave anything. */
    public static final Given NOTHING = new Given(Exploitation.NOT_GIVEN, Identification.NOT_GIVEN);
}
