package fr.relais.placement.domain.stay;

/** By which rules the time to an identification review is counted. Not kept: only the day that follows is. */
public enum Regime {
    /** The model that the national rapporteur recommends. */
    RAPPORTEUR_MODEL,
    FRENCH_LAW
}
