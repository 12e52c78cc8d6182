package fr.relais.placement.domain.refusal;

/** Why a review refuses a command. */
public enum ReviewRefusal {
    /** Who has refused for the centre does not judge it. */
    SAME_PERSON,
    /** Somebody has decided differently, or nobody did in time. */
    REVIEW_CLOSED
}
