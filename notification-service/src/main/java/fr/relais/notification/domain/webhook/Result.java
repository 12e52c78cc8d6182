package fr.relais.notification.domain.webhook;

/** What came of one call: its class, and nothing of what was answered. */
public enum Result {
    TAKEN,
    /** It says that it is there no more. */
    GONE,
    /** It says no. */
    REFUSED,
    /** It sends us somewhere else, where nobody goes. */
    SENT_ELSEWHERE,
    /** It says that something is wrong with it, or talks nonsense. */
    BROKEN,
    /** It takes too long. */
    SLOW,
    /** Nobody is there, or nobody who can prove to be the one. */
    AWAY,
    /** Its name leads to where nothing may be sent. */
    NOT_ALLOWED
}
