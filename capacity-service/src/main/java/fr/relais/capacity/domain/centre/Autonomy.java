package fr.relais.capacity.domain.centre;

/** How much of daily life people manage by themselves in a unit. */
public enum Autonomy {
    /** None is asked for. */
    NONE,
    SOME,
    FULL
}
