package fr.relais.notification.domain.contact;

/** A way to reach somebody outside of Relais. */
public enum Channel {
    MAIL,
    SMS,
    /** An organisation's own software, which is told to look. */
    WEBHOOK
}
