package fr.relais.placement.domain.matching;

import java.util.function.ToLongFunction;

/** By what candidates are put in order, the weightiest first; of each, less is better. */
public enum Criterion {
    /** Beds of a whole unit in which nobody would sleep. */
    WASTED_BEDS(rank -> rank.level().wastedBeds()),
    /** A unit that could take a family, for people who are none. */
    WASTED_FAMILY_UNIT(rank -> rank.level().wastedFamilyUnit()),
    /** What few units have and others need, for people who do not. */
    WASTED_EQUIPMENT(rank -> rank.level().wastedEquipment()),
    /** Languages and staff, counted down. */
    SUPPORT(rank -> -rank.level().support()),
    /** What the person would like, counted down. */
    WISHES(rank -> -rank.level().wishes()),
    DURATION(rank -> rank.level().otherDuration()),
    /** What it costs others that the unit is taken. */
    SCARCITY(Rank::price),
    TRAVEL(Rank::travel),
    /** When the centre was last asked. */
    LAST_SOLICITED(Rank::lastSolicited),
    /** A draw that the request's seed decides. */
    DRAW(Rank::draw);

    private final ToLongFunction<Rank> value;

    Criterion(ToLongFunction<Rank> value) {
        this.value = value;
    }

    long of(Rank rank) {
        return value.applyAsLong(rank);
    }
}
