package fr.relais.notification.domain.contact;

/** What happens to a contact. */
public sealed interface ContactEvent {

    /** She has said how she is reached, in place of whatever she had said. */
    record ContactGiven() implements ContactEvent {}

    /** She has said again that nobody else reads what comes there. */
    record ContactConfirmed() implements ContactEvent {}

    /** She is reached in Relais only. */
    record ContactWithdrawn() implements ContactEvent {}
}
