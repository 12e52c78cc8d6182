package fr.relais.capacity.domain.centre;

/** Why a hold was given back. The person's no and the centre's refusal are different outcomes; neither is a fault. */
public enum ReleaseCause {
    NO_ANSWER,
    REFUSED,
    PERSON_DECLINED,
    WITHDRAWN,
    ORPHANED,
    /** Somebody was expected and has not come. */
    NO_SHOW,
    SUPERSEDED,
    /** A block is over. */
    BLOCK_CLOSED
}
