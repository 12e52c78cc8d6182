package fr.relais.capacity.domain.national;

/** How recent the word of a centre is, by the worst of its beds. The later of two is the worse. */
public enum WordOfCentre {
    /** Nothing of it waits for a word. */
    FRESH,
    /** A bed is to be confirmed. */
    STALE,
    /** Nobody has spoken of a bed for so long that it counts as unavailable. */
    SILENT
}
