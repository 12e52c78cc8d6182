package fr.relais.capacity.domain.centre;

/** How a hold came to its end. */
public enum HoldEnd {
    RELEASED,
    LAPSED,
    STAY_ENDED,
    /** The site was compromised before the centre had answered. */
    WITHDRAWN
}
