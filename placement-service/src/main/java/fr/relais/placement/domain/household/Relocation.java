package fr.relais.placement.domain.household;

/** How far from here the person must, or wants to, be received. */
public enum Relocation {
    REMOVAL_REQUIRED,
    REMOVAL_PREFERRED,
    LOCAL_ONLY,
    NO_PREFERENCE
}
