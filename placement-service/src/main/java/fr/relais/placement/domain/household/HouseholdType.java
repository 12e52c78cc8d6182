package fr.relais.placement.domain.household;

/** Household types a unit's convention may name. */
public enum HouseholdType {
    SINGLE,
    COUPLE,
    FAMILY
}
