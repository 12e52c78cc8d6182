package fr.relais.placement.domain.request;

import fr.relais.placement.domain.clock.Pace;

/** How a place is looked for. */
public enum Track {
    /** A place tonight. */
    EMERGENCY,
    /** A place near where the person must stay. */
    LOCAL;

    /** How fast, unless the submission says otherwise. */
    public Pace pace() {
        return Pace.EMERGENCY;
    }
}
