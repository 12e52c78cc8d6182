package fr.relais.placement.domain.block;

/** Why a block is over. */
public enum CloseCause {
    /** Its window has ended. */
    WINDOW_OVER,
    /** A coordinator has ended it before. */
    CLOSED_BY_COORDINATOR
}
