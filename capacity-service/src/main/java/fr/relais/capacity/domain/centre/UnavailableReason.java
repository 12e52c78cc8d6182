package fr.relais.capacity.domain.centre;

/** Why a bed is not available. */
public enum UnavailableReason {
    /** Declared with its unit, never yet said to be vacant. */
    NOT_DECLARED(false),
    /** Somebody has just left; vacant again only by a declaration. */
    TURNAROUND(false),
    WORKS(true),
    PEST_CONTROL(true),
    STAFFING(true),
    SAFETY(true),
    END_OF_FUNDING(true),
    /** Nobody has confirmed the vacancy for days. */
    SILENCE(false),
    /** The centre has left for good. */
    CENTRE_CLOSED(false),
    /** An older database was put back, and the bed had been told as taken: the centre says whether it is. */
    TO_BE_CHECKED(false),
    OTHER_TEMPORARY(true);

    private final boolean selectable;

    UnavailableReason(boolean selectable) {
        this.selectable = selectable;
    }

    /** Whether a centre may give it; the others are only ever written by the state machine. */
    public boolean selectable() {
        return selectable;
    }
}
