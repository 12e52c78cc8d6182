package fr.relais.capacity.application.exchange;

/** Why an import was not previewed or applied. */
public enum ImportRefusal {
    /** The same command was given with another file. */
    REUSED,
    /** What it was compared with has been replaced since: preview it again. */
    OUTDATED,
    /** So many previews of this organisation wait already to be applied. */
    TOO_MANY_WAITING
}
