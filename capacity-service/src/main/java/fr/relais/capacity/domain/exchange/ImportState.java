package fr.relais.capacity.domain.exchange;

/** How far an import is. */
public enum ImportState {
    /** It was read, and said what it would do. Nothing was done. */
    PREVIEWED,
    APPLIED
}
