package fr.relais.placement.domain.minor;

/** What the coordinator on call has to look at. */
public enum MinorTask {
    /** A period of five days is over, and the département has neither renewed nor decided. */
    PERIOD_OVER,
    /** The first period is over, and no ad hoc administrator is designated. */
    ADMINISTRATOR_MISSING
}
