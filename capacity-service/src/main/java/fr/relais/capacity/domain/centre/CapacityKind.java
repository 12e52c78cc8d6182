package fr.relais.capacity.domain.centre;

/** On which footing a centre takes people. */
public enum CapacityKind {
    DEDICATED,
    QUOTA,
    SPOT
}
