package fr.relais.placement.domain.matching;

import fr.relais.placement.domain.availability.Kind;

/**
 * What it costs others when a unit is taken: the fewer other places those have who could use it, the more. A price
 * orders units that are equally good for the person; it never orders people and never excludes a unit.
 *
 * <p>A pure function of what lasts about a unit and of nothing about the person asked for: units of one kind have one
 * price, whoever asks. It is asked for every unit that is level with the best in all that comes before the price, hence
 * it is cheap and takes no lock.
 */
public interface Prices {

    /** Every unit costs the same: before anything is known of scarcity. */
    Prices CONSTANT = kind -> 0;

    /** The lower, the sooner units of the kind are proposed. */
    long of(Kind kind);
}
