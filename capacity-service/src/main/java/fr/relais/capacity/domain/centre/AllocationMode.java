package fr.relais.capacity.domain.centre;

/** How a unit is given: all of it to one household, or bed by bed. */
public enum AllocationMode {
    WHOLE_UNIT,
    PER_BED
}
