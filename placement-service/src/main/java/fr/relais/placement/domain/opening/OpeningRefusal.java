package fr.relais.placement.domain.opening;

/** Why something is not done with an opening. */
public enum OpeningRefusal {
    /** Whoever agrees has to be another person, of another organisation. */
    NOT_OF_TWO_ORGANISATIONS,
    /** Nobody agreed in time; it has to be asked for again. */
    OPENING_LAPSED,
    /** Somebody else has agreed. */
    ALREADY_AGREED,
    /** Nobody has agreed yet. */
    NOT_AGREED,
    /** The quarter of an hour is over, or it was looked at already. */
    OPENING_OVER,
    /** Another person asked for it; for who reads there is nothing. */
    ANOTHER_ASKED,
    /** Whoever looks at it afterwards is neither who asked nor who agreed. */
    SAME_PERSON,
    /** It was looked at with another result, or by somebody else. */
    ALREADY_REVIEWED
}
