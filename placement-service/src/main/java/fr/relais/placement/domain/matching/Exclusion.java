package fr.relais.placement.domain.matching;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Why a unit is no candidate, and what to tell the coordinator when nothing else stands in the way. */
public enum Exclusion {
    /** The centre is suspended, or not a member. */
    CENTRE_NOT_ACTIVE(null),
    /** The site may be known to a network. */
    SITE_COMPROMISED(null),
    /** The centre was asked before for this request. */
    CENTRE_LEFT_OUT(WaitingReason.NO_CENTRE_LEFT_TO_ASK),
    /** A hold was refused there and nothing newer is known. */
    PASSED_OVER(WaitingReason.NO_FRESH_PLACE),
    IN_DANGER_ZONE(WaitingReason.NO_PLACE_OUTSIDE_DANGER),
    OUTSIDE_LOCAL_ZONE(WaitingReason.NO_LOCAL_PLACE),
    ACROSS_AN_OCEAN(WaitingReason.NO_PLACE_WITHOUT_CROSSING),
    TOO_SMALL(WaitingReason.NO_PLACE_FOR_HOUSEHOLD),
    OTHER_PUBLICS(WaitingReason.NO_PLACE_FOR_HOUSEHOLD),
    NOT_FOR_MINORS(WaitingReason.NO_PLACE_FOR_MINORS),
    NOT_STEP_FREE(WaitingReason.NO_ACCESSIBLE_PLACE),
    NO_PETS(WaitingReason.NO_PLACE_WITH_PETS),
    /** Enough empty beds, but not enough of them confirmed recently. */
    NOT_FRESH(WaitingReason.NO_FRESH_PLACE),
    FULL(WaitingReason.NO_FRESH_PLACE),
    /** More people than the centre has agreed to this year. */
    QUOTA_REACHED(WaitingReason.NO_QUOTA_LEFT),
    /** More beds than the cap of its scheme leaves. */
    SCHEME_FULL(WaitingReason.NO_QUOTA_LEFT),
    /** Its scheme has not begun, or is over. */
    SCHEME_CLOSED(WaitingReason.NO_QUOTA_LEFT);

    private final @Nullable WaitingReason reason;

    Exclusion(@Nullable WaitingReason reason) {
        this.reason = reason;
    }

    /** Whether nothing about the centre's units matters as long as this is so. */
    boolean shutsTheCentre() {
        return this == CENTRE_NOT_ACTIVE || this == SITE_COMPROMISED;
    }

    /** The headline this exclusion stands for; none when asking for less would not help either. */
    Optional<WaitingReason> reason() {
        return Optional.ofNullable(reason);
    }
}
