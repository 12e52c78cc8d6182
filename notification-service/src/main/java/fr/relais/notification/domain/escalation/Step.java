package fr.relais.notification.domain.escalation;

/** Who of an organisation is told next. */
public enum Step {
    /** Whoever is awake or on duty. */
    FIRST,
    /** Whoever answers for the organisation: those who were told first have not looked. */
    MANAGER
}
