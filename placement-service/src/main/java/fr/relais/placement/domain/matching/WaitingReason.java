package fr.relais.placement.domain.matching;

/** Why a request waits, for the coordinator. */
public enum WaitingReason {
    NO_LOCAL_PLACE,
    NO_PLACE_OUTSIDE_DANGER,
    NO_PLACE_WITHOUT_CROSSING,
    NO_ACCESSIBLE_PLACE,
    NO_PLACE_WITH_PETS,
    NO_PLACE_FOR_MINORS,
    NO_PLACE_FOR_HOUSEHOLD,
    NO_CENTRE_LEFT_TO_ASK,
    NO_FRESH_PLACE,
    NO_QUOTA_LEFT
}
