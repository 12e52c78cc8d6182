package fr.relais.statistics.publication;

import fr.relais.statistics.table.Cell;

/** What a reader could compute, and of which cell. It says where, never how many, and stays in the house. */
public record Leak(Kind kind, Cell cell) {

    /** What is wrong. */
    public enum Kind {
        /** A number is printed that only a count below the threshold, or an unrounded one, can have. */
        NOT_A_PRINTABLE_NUMBER,
        /** A hidden cell has one possible number only. */
        DERIVABLE,
        /** A hidden cell is small, and zero is not among what it may be. */
        NOT_ZERO,
        /** Numbers that are the same people do not add up: the difference is somebody. */
        DOES_NOT_ADD_UP,
        /** Two publications say different things of one cell. */
        CONTRADICTS_EARLIER
    }
}
