package fr.relais.placement.domain.request;

import fr.relais.placement.domain.clock.Pace;

/** How a place is looked for. */
public enum Track {
    /** A place tonight. */
    EMERGENCY,
    /** A joint assessment, centres that are asked in advance, an interview, a long stay. */
    ORIENTED,
    /** A place near where the person must stay. */
    LOCAL,
    /** A minor without her parent: child protection decides, and only child-authorised units take her. */
    MINOR;

    /** How fast, unless the submission says otherwise. */
    public Pace pace() {
        return this == ORIENTED ? Pace.ORIENTED : Pace.EMERGENCY;
    }

    /** Whether a submission may say how fast. */
    public boolean choosesItsPace() {
        return this == LOCAL;
    }
}
