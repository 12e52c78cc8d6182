package fr.relais.notification.domain.duty;

/** Why nothing changed. */
public enum RotaRefusal {
    /** Somebody else is on duty in that week. */
    TAKEN,
    /** It is over, or further ahead than anybody plans. */
    OUT_OF_REACH
}
