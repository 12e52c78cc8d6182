package fr.relais.capacity.domain.centre;

/** Age in bands: no birth date exists here. */
public enum AgeBand {
    INFANT,
    CHILD,
    TEEN,
    MINOR,
    ADULT,
    SENIOR
}
