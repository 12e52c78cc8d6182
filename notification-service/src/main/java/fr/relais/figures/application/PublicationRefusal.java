package fr.relais.figures.application;

/** Why nothing may be read. */
public enum PublicationRefusal {
    NOT_SAFE
}
