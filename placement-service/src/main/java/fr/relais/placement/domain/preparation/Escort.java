package fr.relais.placement.domain.preparation;

/** Who travels with her. */
public enum Escort {
    NOBODY,
    REFERRER,
    CENTRE,
    ASSOCIATION,
    POLICE
}
