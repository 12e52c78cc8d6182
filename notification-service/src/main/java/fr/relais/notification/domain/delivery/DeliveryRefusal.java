package fr.relais.notification.domain.delivery;

/** Why nothing changed. */
public enum DeliveryRefusal {
    /** It is delivered or given up. */
    OVER,
    /** Its time has not come. */
    NOT_DUE,
    /** Somebody is at it right now. */
    IN_HAND,
    /** Of an attempt that was never made. */
    NEVER_SENT
}
