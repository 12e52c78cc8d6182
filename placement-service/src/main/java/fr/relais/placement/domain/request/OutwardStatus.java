package fr.relais.placement.domain.request;

/** What a referrer sees. Everything before a centre's binding yes is one status: it tells nothing about what exists. */
public enum OutwardStatus {
    /** Referrer and coordinator look at it together. */
    ASSESSING,
    SEARCHING,
    ACCEPTED,
    CONFIRMED,
    PLACED,
    ENDED,
    WITHDRAWN
}
