package fr.relais.placement.domain.household;

/** What the person would like; it orders candidates and never excludes one. */
public enum Wish {
    SELF_CONTAINED,
    STAFF_24H,
    MEDIATION,
    TRAFFICKING_TRAINING
}
