package fr.relais.capacity.application.exchange;

/** The form of a file. */
public enum FileFormat {
    CSV,
    XLSX,
    JSON
}
