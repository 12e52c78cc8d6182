package fr.relais.placement.domain.availability;

/** States of a bed as announced. Anything this service does not know reads as unavailable. */
public enum BedState {
    VACANT,
    STALE,
    HELD,
    RESERVED,
    OCCUPIED,
    UNAVAILABLE,
    UPCOMING,
    FROZEN;

    /** Whether a hold may be about this very bed: of all others only their number matters here. */
    public boolean isNamed() {
        return this == VACANT || this == STALE || this == HELD;
    }
}
