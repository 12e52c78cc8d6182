package fr.relais.placement.domain.oversight;

/** Why a request does not go in now, a larger quota is not allowed, or there is nothing to vouch for. */
public enum OversightRefusal {
    CASEWORKER_QUOTA_REACHED,
    ORGANISATION_QUOTA_REACHED,
    TOO_MANY_OPEN,
    TOO_MANY_OPEN_OF_ONE_PERSON,
    /** The first word was of the same person or the same organisation. */
    NOT_OF_TWO_ORGANISATIONS,
    /** The first word was on other terms. */
    OTHER_TERMS_PROPOSED,
    /** No search of the organisation waits for a word. */
    NOT_QUARANTINED
}
