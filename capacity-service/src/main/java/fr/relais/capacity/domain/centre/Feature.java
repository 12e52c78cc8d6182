package fr.relais.capacity.domain.centre;

/** What a unit offers. Each is a yes; what is not listed is a no. */
public enum Feature {
    STEP_FREE,
    PETS,
    SELF_CONTAINED,
    STAFF_24H,
    STAFF_DAY,
    MEDIATION,
    TRAFFICKING_TRAINING,
    TRAUMA_TRAINING,
    MINORS_TRAINING,
    PREGNANCY_TRAINING
}
