package fr.relais.capacity.application.exchange;

/** The languages of tables. */
public enum ExportLanguage {
    FRENCH,
    ENGLISH
}
