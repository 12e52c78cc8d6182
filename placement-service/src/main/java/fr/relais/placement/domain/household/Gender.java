package fr.relais.placement.domain.household;

/** Gender as the person declares it. */
public enum Gender {
    F,
    M,
    X,
    UNSTATED
}
