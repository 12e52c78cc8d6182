package fr.relais.notification.application.delivery;

/** What came of handing something over. */
public enum Verdict {
    /** It was taken. */
    ACCEPTED,
    /** Not now, or nobody knows: another attempt is worth while. */
    FAILED,
    /** Never. */
    REFUSED
}
