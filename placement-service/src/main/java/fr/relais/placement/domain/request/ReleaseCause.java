package fr.relais.placement.domain.request;

/** Why a hold is given back. */
public enum ReleaseCause {
    NO_ANSWER,
    REFUSED,
    PERSON_DECLINED,
    WITHDRAWN,
    ORPHANED,
    /** She was expected and has not come. */
    NO_SHOW,
    /** A block is over, and nobody of its operation has taken these beds. */
    BLOCK_CLOSED
}
