package fr.relais.placement.domain.availability;

/** For how long a unit receives people. */
public enum DurationClass {
    SHORT,
    LONG
}
