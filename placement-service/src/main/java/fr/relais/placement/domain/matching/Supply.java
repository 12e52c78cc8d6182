package fr.relais.placement.domain.matching;

import java.time.Instant;

import fr.relais.placement.domain.availability.NationalIndex;

/** What there is to choose from at a moment, and what taking it costs others. */
public record Supply(NationalIndex index, Prices prices, Instant now) {

    /** What there is, as long as nothing is known of scarcity. */
    public static Supply unpriced(NationalIndex index, Instant now) {
        return new Supply(index, Prices.CONSTANT, now);
    }
}
