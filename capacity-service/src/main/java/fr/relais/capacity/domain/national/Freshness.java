package fr.relais.capacity.domain.national;

/** How recent somebody's word is that a bed is free. */
public enum Freshness {
    FRESH,
    /** Still fresh, but not for long: somebody should confirm it. */
    EXPIRING,
    STALE
}
