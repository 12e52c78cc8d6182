package fr.relais.notification.domain.delivery;

/** What happens to a message. */
public sealed interface DeliveryEvent {

    /** An attempt begins. */
    record DeliverySent(int attempt) implements DeliveryEvent {}

    /** It was taken. */
    record DeliveryMade() implements DeliveryEvent {}

    /** An attempt failed; there will be another one. */
    record DeliveryFailed(int attempts) implements DeliveryEvent {}

    /** Nobody tries any more. */
    record DeliveryGivenUp(GiveUpReason reason) implements DeliveryEvent {}
}
