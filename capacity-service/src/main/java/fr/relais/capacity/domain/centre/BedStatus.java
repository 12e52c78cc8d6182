package fr.relais.capacity.domain.centre;

/** The state of a bed in one word. */
public enum BedStatus {
    VACANT,
    STALE,
    HELD,
    RESERVED,
    OCCUPIED,
    UNAVAILABLE,
    UPCOMING,
    FROZEN
}
