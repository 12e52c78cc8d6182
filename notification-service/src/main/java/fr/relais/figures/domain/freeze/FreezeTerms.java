package fr.relais.figures.domain.freeze;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

import fr.relais.statistics.fact.Quarter;

/**
 * When a quarter is frozen.
 *
 * @param after how long after its end
 */
public record FreezeTerms(Period after) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final int MONTHS = 3;

    public FreezeTerms {
        if (after.isNegative() || after.isZero()) {
            throw new IllegalArgumentException("a quarter is frozen some time after its end");
        }
    }

    /** The quarter that it is then. */
    public static Quarter quarterAt(Instant instant) {
        return Quarter.of(instant.atZone(ZONE).toLocalDate());
    }

    /** From when on it is to be frozen: what was told in a night from then on is told completely. */
    public Instant due(Quarter quarter) {
        var end = LocalDate.of(quarter.year(), MONTHS * quarter.number() - 2, 1).plusMonths(MONTHS);
        return end.plus(after).atStartOfDay(ZONE).toInstant();
    }
}
