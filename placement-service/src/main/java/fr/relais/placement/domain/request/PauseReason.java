package fr.relais.placement.domain.request;

/** Why a request rests. None is a fault of hers, and none costs her anything (INV-12). */
public enum PauseReason {
    /** Nobody knows how to reach her. */
    CONTACT_LOST,
    /** She asks for time. */
    PERSON_ASKS_FOR_TIME,
    /** The referrer cannot go on with it for now. */
    REFERRER_UNAVAILABLE,
    /** Something that decides where she can be received is still to be found out. */
    TO_BE_CLARIFIED
}
