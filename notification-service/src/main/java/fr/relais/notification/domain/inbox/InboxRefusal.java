package fr.relais.notification.domain.inbox;

/** Why nothing changed in an inbox. */
public enum InboxRefusal {
    NO_SUCH_ITEM
}
