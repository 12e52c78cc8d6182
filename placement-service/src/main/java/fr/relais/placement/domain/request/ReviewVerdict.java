package fr.relais.placement.domain.request;

/** What came of the review of a refusal. */
public enum ReviewVerdict {
    /** The refusal stands. */
    CONFIRMED,
    /** The refusal was not admissible. */
    OVERRIDDEN,
    /** Nobody decided in time: the refusal stands, and nobody has said that it was right. */
    UNDECIDED
}
