package fr.relais.placement.domain.disclosure;

/** What of a placement might be disclosed. */
public enum Field {
    /** Where she is met. */
    MEETING_POINT,
    /** Who has read where she is met, when and what for. */
    READINGS,
    /** Where the house is: nobody has stored it, and nobody is told. */
    ADDRESS
}
