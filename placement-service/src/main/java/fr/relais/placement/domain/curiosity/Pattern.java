package fr.relais.placement.domain.curiosity;

/** What is striking about the searches of one association. A reason to look at them, never to refuse one. */
public enum Pattern {
    /** Two searches divide the country: what one may find, the other may not (a bisection's first step). */
    HALVES,
    /** A search leaves less than half of the country, without being bound to a place. */
    MOST_EXCLUDED,
    /** Searches bound to a place go through many places, one after the other. */
    SWEEP,
    /** Searches that are bound to none leave one place alone in its région, then another, through many of them. */
    CORNERS,
    /** Searches set out from many places all over the country, one after the other. */
    DEPARTURES,
    /** Many places are looked for in vain: her own side takes the search back, or says no to what was found. */
    IN_VAIN
}
