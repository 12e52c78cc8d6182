package fr.relais.notification.domain.webhook;

/** Why nothing changed. */
public enum WebhookRefusal {
    /** There is none. */
    NO_WEBHOOK,
    /** It has no secret yet, so nothing can be signed. */
    NO_SECRET,
    /** This installation calls nobody at that address. */
    ADDRESS_NOT_ALLOWED,
    /** The secret of this command was shown, and is not shown again. */
    SECRET_SHOWN
}
