package fr.relais.capacity.domain.national;

/** What a centre's status means for the country. */
public enum Membership {
    /** A member that takes new holds. */
    TAKING,
    /** A member that takes none for now: what is free there cannot be had. */
    PAUSED,
    /** Not a member, or no longer: its beds are nobody's capacity. */
    OUTSIDE
}
