package fr.relais.notification.domain.contact;

/** A way to reach a person outside of Relais. */
public enum Channel {
    MAIL,
    SMS
}
