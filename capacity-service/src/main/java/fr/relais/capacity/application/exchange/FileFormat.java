package fr.relais.capacity.application.exchange;

/** The form of a file. */
public enum FileFormat {
    CSV,
    XLSX,
    JSON,
    /** Who sent it did not say, or said what says nothing: it is what its first bytes are. */
    UNSAID
}
