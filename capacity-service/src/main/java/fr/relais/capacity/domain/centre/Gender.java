package fr.relais.capacity.domain.centre;

/** Gender as declared. */
public enum Gender {
    F,
    M,
    X,
    UNSTATED
}
