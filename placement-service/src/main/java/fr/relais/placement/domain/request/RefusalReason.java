package fr.relais.placement.domain.request;

/** Why a centre refuses: the catalogue, and nothing else (INV-11). What may not be a reason has no name here. */
public enum RefusalReason {
    NO_LONGER_FREE(false),
    TECHNICAL(false),
    HOUSEHOLD_TOO_LARGE(false),
    OUTSIDE_PUBLICS(false),
    DANGER_NEAR_SITE(false),
    RESIDENT_CONFLICT(false),
    ACCESSIBILITY_IMPOSSIBLE(false),
    PRESENCE_UNAVAILABLE(false),
    OTHER(true),
    RESIDENT_SAFETY(true),
    ADDICTION(true),
    MENTAL_HEALTH(true),
    ANIMAL(true),
    AUTONOMY(true),
    NO_INTERPRETER(true);

    private final boolean reviewed;

    RefusalReason(boolean reviewed) {
        this.reviewed = reviewed;
    }

    /** Whether the coordinator looks at it. The request has moved on by then. */
    public boolean reviewed() {
        return reviewed;
    }
}
