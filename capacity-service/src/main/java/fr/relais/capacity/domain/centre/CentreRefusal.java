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
    /** The centre has asked to join and is not a member yet. */
    CENTRE_NOT_VALIDATED,
    /** The centre has left for good. */
    CENTRE_CLOSED,
    /** Somebody lives there or is expected. */
    CENTRE_IN_USE,
    /** The centre is a member already; its convention is revised, not given again. */
    ALREADY_VALIDATED,
    /** What needs two people of two organisations was said twice by one of them. */
    NOT_OF_TWO_ORGANISATIONS,
    /** The first coordinator has proposed other terms than the second agrees to. */
    OTHER_TERMS_PROPOSED,
    /** A unit takes, or would take, somebody whom the convention does not. */
    OUTSIDE_CONVENTION,
    /** The convention has no such scheme. */
    SCHEME_UNKNOWN,
    /** A unit belongs to a scheme that would be gone. */
    SCHEME_IN_USE,
    /** More beds of a scheme would be taken, or said to be vacant, than its cap (INV-03). */
    SCHEME_FULL,
    /** The scheme has not begun, or is over. */
    SCHEME_CLOSED,
    /** More people would come this year than the centre has agreed to (INV-28). */
    QUOTA_REACHED,
    /** The convention sets no number of people. */
    NO_QUOTA,
    /** There is no such link, or not any more. */
    LINK_UNKNOWN,
    /** Neither this year nor the next. */
    YEAR_NOT_OPEN,
    /** The network may know where the centre is. */
    SITE_COMPROMISED,
    /** A vacancy is said to count until a moment that has passed. */
    FRESHNESS_OVER,
    /** A vacancy is said to count for longer than vacancies of its unit do. */
    FRESHNESS_TOO_LONG,
    /** A day that is over, where one to come is needed. */
    DAY_OVER,
    /** Beds that are unavailable from now on cannot have come back already. */
    RETURN_OVER,
    /** An arrival is expected until a moment that has passed. */
    RESERVATION_OVER,
    /** The centre takes no new holds. */
    CENTRE_NOT_ACTIVE,
    /** Not enough fresh vacant beds in the unit. */
    NO_VACANCY,
    /** Somebody of the same separation group is there or expected (INV-22). */
    SEPARATED,
    /** The block is not there any more, or not in this unit. */
    BLOCK_OVER,
    /** A block cannot be agreed to or extended: it is drawn on, or ends. */
    HOLD_IS_BLOCK,
    /** The centre has refused: nobody comes under this hold any more. */
    HOLD_UNDER_REVIEW,
    /** A block is asked for until a moment that has passed. */
    WINDOW_OVER,
    /** A block is asked for longer than blocks last. */
    WINDOW_TOO_LONG,
    /** Only where a centre has days to answer can it be given more time. */
    CLOCK_NOT_ORIENTED,
    /** The centre was given more time once; there is no second time. */
    ALREADY_EXTENDED,
    /** The centre has agreed, so it needs no more time. */
    ALREADY_CONFIRMED,
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
