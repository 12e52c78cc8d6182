package fr.relais.placement.domain.availability;

/** Whether a household takes a unit as a whole, or as many of its beds as it needs. */
public enum AllocationMode {
    WHOLE_UNIT,
    PER_BED
}
