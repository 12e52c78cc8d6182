package fr.relais.capacity.domain.exchange;

/** Why a file as a whole was not taken. Nothing of it was kept. */
public enum FileFault {
    EMPTY_FILE,
    /** Neither UTF-8 nor Windows-1252 throughout. */
    BROKEN_ENCODING,
    /** Ends in the middle of something. */
    TRUNCATED,
    /** Not a file of the form that it says it is. */
    UNREADABLE,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    /** A cell, a line or a value is longer than any could be. */
    CELL_TOO_LONG,
    /** Unpacks to far more than such a file holds. */
    UNPACKS_TOO_LARGE,
    /** A column that every row needs is not there. */
    MISSING_COLUMN,
    /** Two columns claim to be the same. */
    DUPLICATE_COLUMN
}
