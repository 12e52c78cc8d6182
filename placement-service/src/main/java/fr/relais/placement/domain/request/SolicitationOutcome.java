package fr.relais.placement.domain.request;

/** How asking a centre in advance ended, when no offer came of it. */
public enum SolicitationOutcome {
    REFUSED,
    NO_ANSWER,
    /** Another centre's yes came first: this one is thanked. */
    THANKED,
    /** It agreed, but its beds could not be held any more. */
    BEDS_GONE,
    WITHDRAWN,
    /** Nobody is sent to the site any more. */
    SITE_COMPROMISED
}
