package fr.relais.placement.domain.request;

/** What a referrer sees. Everything before a centre's binding yes is one status: it tells nothing about what exists. */
public enum OutwardStatus {
    /** Referrer and coordinator look at it together. */
    ASSESSING,
    SEARCHING,
    ACCEPTED,
    CONFIRMED,
    /** She is on her way. */
    IN_TRANSIT,
    PLACED,
    ENDED,
    /** It rests until somebody takes it up again. */
    ON_HOLD,
    /** Handed over to somebody else. */
    REDIRECTED,
    WITHDRAWN
}
