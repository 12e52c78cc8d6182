package fr.relais.placement.domain.stay;

/** Why a stay refuses a command. */
public enum StayRefusal {
    /** She has not arrived yet. */
    NOT_BEGUN,
    STAY_OVER,
    /** Somebody is away already, since another moment. */
    ALREADY_ABSENT,
    /** The bed is kept until she has arrived elsewhere, or the transfer is called off (INV-13). */
    TRANSFER_UNDER_WAY,
    NO_TRANSFER,
    LEFT_IN_THE_FUTURE,
    LEFT_BEFORE_ARRIVAL,
    AWAY_IN_THE_FUTURE,
    AWAY_BEFORE_ARRIVAL,
    RETURN_BEFORE_ABSENCE,
    /** Everybody of the household is a minor, or presumed one: whoever is away is. */
    ONLY_MINORS,
    HELD_IN_THE_FUTURE,
    HELD_BEFORE_ARRIVAL,
    NEXT_IN_THE_PAST,
    NEXT_TOO_LATE,
    GROUNDS_IN_THE_FUTURE,
    GROUNDS_TOO_LONG_AGO,
    TRANSITION_IN_THE_PAST,
    TRANSITION_TOO_FAR,
    TOLD_IN_THE_FUTURE,
    TOLD_BEFORE_ARRIVAL
}
