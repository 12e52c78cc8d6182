package fr.relais.placement.domain.availability;

/** What a unit offers. */
public enum Feature {
    STEP_FREE,
    PETS,
    SELF_CONTAINED,
    STAFF_24H,
    MEDIATION,
    TRAFFICKING_TRAINING
}
