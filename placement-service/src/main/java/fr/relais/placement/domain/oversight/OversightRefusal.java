package fr.relais.placement.domain.oversight;

/** Why a request does not go in now. */
public enum OversightRefusal {
    CASEWORKER_QUOTA_REACHED,
    ORGANISATION_QUOTA_REACHED,
    TOO_MANY_OPEN,
    TOO_MANY_OPEN_OF_ONE_PERSON
}
