package fr.relais.placement.domain.matching;

import java.util.Comparator;

import fr.relais.placement.domain.availability.UnitRef;

/**
 * Where a candidate stands: fit, support, what the person would like, duration, scarcity price, travel, centres least
 * recently solicited, and at last a draw that the request's seed decides. Smaller is better; no two are equal.
 */
record Rank(
        int wastedBeds,
        int wastedFamilyUnit,
        int missingSupport,
        int missingWishes,
        int otherDuration,
        long price,
        int travel,
        long lastSolicited,
        long draw,
        UnitRef unit)
        implements Comparable<Rank> {

    private static final Comparator<Rank> ORDER = Comparator.comparingInt(Rank::wastedBeds)
            .thenComparingInt(Rank::wastedFamilyUnit)
            .thenComparingInt(Rank::missingSupport)
            .thenComparingInt(Rank::missingWishes)
            .thenComparingInt(Rank::otherDuration)
            .thenComparingLong(Rank::price)
            .thenComparingInt(Rank::travel)
            .thenComparingLong(Rank::lastSolicited)
            .thenComparingLong(Rank::draw)
            .thenComparing(rank -> rank.unit().value());

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }
}
