package fr.relais.notification.domain.delivery;

/** Why a message is not sent any more. */
public enum GiveUpReason {
    /** Whoever was to take it says that she never will. */
    REFUSED,
    /** It is not worth while any more. */
    TOO_LATE,
    /** Somebody has seen the notice in the meantime. */
    NOT_NEEDED,
    /** The person is not reached there any more, or has not said for too long that it is safe. */
    UNREACHABLE
}
