package fr.relais.placement.domain.block;

/** Why a block refuses a command. */
public enum BlockRefusal {
    /** Whoever asked for it cannot be the one who agrees. */
    SAME_PERSON,
    /** It would keep more than its share of the fresh vacancies, and nobody has said why it may. */
    OVER_SHARE,
    ALREADY_APPROVED,
    /** Nobody comes out of an operation that has not begun. */
    NOT_BEGUN,
    BLOCK_CLOSED
}
