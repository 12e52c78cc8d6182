package fr.relais.capacity.domain.centre;

/** Why a centre refused a command. A new constant does not compile until every adapter has an answer for it. */
public enum CentreRefusal {
    /** The centre has no such unit. */
    UNIT_UNKNOWN,
    /** The centre would have more beds than one centre may have. */
    CENTRE_FULL,
    /** Only a child facility can be authorised to take minors alone. */
    MINORS_NOT_AUTHORISED,
    /** Fewer beds than asked for are in a state that the command is for. */
    TOO_FEW_BEDS,
    /** The centre takes no new holds. */
    CENTRE_NOT_ACTIVE,
    /** Not enough fresh vacant beds in the unit. */
    NO_VACANCY,
    /** This hold is over; its id is not used twice. */
    HOLD_ENDED,
    /** This hold exists and asks for something else. */
    HOLD_REUSED,
    /** The hold is no longer there: lapsed, given back, or never placed. */
    HOLD_LAPSED,
    /** Presented with a fence that is not the hold's. */
    FENCE_OUTDATED,
    /** Somebody arrived on a hold that the centre has not agreed to. */
    HOLD_NOT_CONFIRMED,
    /** Somebody lives there: only the end of the stay frees it. */
    HOLD_OCCUPIED,
    /** The end of a stay that has not begun. */
    STAY_NOT_BEGUN
}
