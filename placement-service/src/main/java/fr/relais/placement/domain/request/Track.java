package fr.relais.placement.domain.request;

/** How a place is looked for. Both run by the emergency clock. */
public enum Track {
    /** A place tonight. */
    EMERGENCY,
    /** A place near where the person must stay. */
    LOCAL
}
