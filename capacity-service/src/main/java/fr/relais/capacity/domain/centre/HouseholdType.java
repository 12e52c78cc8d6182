package fr.relais.capacity.domain.centre;

/** The forms of household that a unit takes. */
public enum HouseholdType {
    SINGLE,
    COUPLE,
    FAMILY
}
