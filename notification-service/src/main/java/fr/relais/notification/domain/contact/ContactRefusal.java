package fr.relais.notification.domain.contact;

/** Why nothing changed. */
public enum ContactRefusal {
    NO_CONTACT
}
