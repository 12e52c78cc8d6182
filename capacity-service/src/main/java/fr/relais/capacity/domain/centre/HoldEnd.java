package fr.relais.capacity.domain.centre;

/** How a hold came to its end. */
public enum HoldEnd {
    RELEASED,
    LAPSED,
    STAY_ENDED,
    /** Given back before it came: it never will. */
    FORGONE,
    /** A block from which everything was taken. */
    USED_UP,
    /** The site was compromised before the centre had answered. */
    WITHDRAWN
}
