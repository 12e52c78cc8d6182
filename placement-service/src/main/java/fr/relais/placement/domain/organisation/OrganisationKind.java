package fr.relais.placement.domain.organisation;

/** Kinds of organisations that may ask for a place. */
public enum OrganisationKind {
    ASSOCIATION,
    UNION,
    LABOUR_INSPECTION,
    PREFECTURE
}
