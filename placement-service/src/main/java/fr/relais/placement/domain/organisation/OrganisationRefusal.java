package fr.relais.placement.domain.organisation;

/** Why an organisation is not registered. */
public enum OrganisationRefusal {
    REGISTERED_DIFFERENTLY
}
