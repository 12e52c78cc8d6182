package fr.relais.notification.domain.inbox;

/** Whether somebody is waiting for an answer right now. */
public enum Urgency {
    NORMAL,
    URGENT
}
