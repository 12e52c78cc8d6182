package fr.relais.placement.domain.opening;

/** Why somebody has to know of a case that is not hers. */
public enum OpeningReason {
    /** She is here, and nobody of her association can be reached. */
    REFERRER_UNREACHABLE,
    /** She is on her way, and nobody of where she goes can be reached. */
    CENTRE_UNREACHABLE,
    /** She may be found where she is or goes. */
    PERSON_IN_DANGER,
    /** She needs care, and who treats her has to know whether she is expected somewhere. */
    MEDICAL_EMERGENCY
}
