package fr.relais.placement.domain.request;

/** Why a request refuses a command. */
public enum RequestRefusal {
    /** No centre has accepted: there is nothing to agree to, whatever happens behind the status. */
    NOTHING_TO_AGREE_TO,
    /** It is not assessed, or not any more. */
    NOTHING_TO_ASSESS,
    /** It is not searched for now, so nobody has to say whether the search is wanted. */
    NOTHING_TO_VALIDATE,
    /** The other side's assessment is by the very person. */
    SAME_PERSON,
    /** No interview has been planned, or it has not been held. */
    INTERVIEW_MISSING,
    /** No centre has agreed, or the interview has been held. */
    NO_INTERVIEW_NOW,
    /** A place is asked for or held already, without it. */
    PLACE_ASKED_FOR,
    /** No household is in more groups. */
    TOO_MANY_GROUPS,
    /** It has not come yet. */
    TOO_EARLY,
    /** No beds are reserved under this offer. */
    NOTHING_RESERVED,
    /** It does not rest. */
    NOT_ON_HOLD,
    /** It is not handed over to anybody. */
    NOT_REDIRECTED,
    /** It is handed over, or to somebody else. */
    ALREADY_REDIRECTED,
    ALREADY_PLACED,
    ALREADY_WITHDRAWN,
    /** The offer was refused, withdrawn, or not answered in time. */
    OFFER_CLOSED,
    OFFER_ALREADY_ANSWERED,
    /** The person has not agreed yet (INV-08). */
    NOT_CONFIRMED,
    /** Nobody knows when to expect her. */
    NO_ARRIVAL_PLANNED,
    /** Nobody is named to bring her, or somebody else than when it was looked. */
    ANOTHER_ESCORT,
    /** It takes another account than the one that named who brings her. */
    NAMED_BY_YOU,
    /** Said in the words of what does not exist. */
    NOT_DISCLOSED,
    /** It would be disclosed to somebody who has just signed in. */
    SIGN_IN_AGAIN,
    /** The centre has said another one while it was being read; nothing was shown or counted. */
    MEETING_POINT_REPLACED,
    /** The household has a stay that has not ended (INV-29). */
    LIVES_ELSEWHERE,
    NOT_ARRIVED
}
