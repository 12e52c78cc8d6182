package fr.relais.capacity.domain.centre;

/** How soon somebody should look. */
public enum Urgency {
    NORMAL,
    URGENT
}
