package fr.relais.notification.domain.webhook;

/** Whether an organisation's software is called. */
public enum Standing {
    ON,
    /** Somebody of the organisation has said so. */
    PAUSED,
    /** It has not answered for too long, or has said that it is gone. */
    STOPPED
}
