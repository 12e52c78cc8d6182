package fr.relais.statistics.publication;

/** Why a cell is hidden. For those who keep the house in order; no file that leaves it says which. */
public enum Reason {
    /** Below what is printed, zero included. */
    TOO_FEW,
    /** Large enough, but another hidden cell could be computed from it. */
    PROTECTS_ANOTHER
}
