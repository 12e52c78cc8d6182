package fr.relais.notification.domain.webhook;

/** What happens to a webhook. */
public sealed interface WebhookEvent {

    /** It has an address, in place of whichever it had. */
    record WebhookGiven() implements WebhookEvent {}

    /** It has a new secret; the one before holds for a while. */
    record SecretRenewed() implements WebhookEvent {}

    /** Somebody wants it to be silent. */
    record WebhookPaused() implements WebhookEvent {}

    /** It is called again. */
    record WebhookResumed() implements WebhookEvent {}

    /** Nobody is called any more, and nothing is kept of it. */
    record WebhookWithdrawn() implements WebhookEvent {}

    /** A call was made. */
    record WebhookCalled(Result result) implements WebhookEvent {}

    /** It was called in vain for too long. */
    record WebhookStopped() implements WebhookEvent {}
}
