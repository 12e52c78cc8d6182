package fr.relais.placement.domain.clock;

/** How fast a place is looked for. */
public enum Pace {
    /** Minutes to hours, day and night. */
    EMERGENCY,
    /** Days to weeks, by business days where centres answer. */
    ORIENTED
}
