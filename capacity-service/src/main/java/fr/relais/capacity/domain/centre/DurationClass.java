package fr.relais.capacity.domain.centre;

/** How long people usually stay in a unit. It decides how long a declared vacancy stays fresh. */
public enum DurationClass {
    SHORT,
    LONG
}
