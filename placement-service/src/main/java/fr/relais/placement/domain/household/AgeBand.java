package fr.relais.placement.domain.household;

/** Ages as they are recorded: bands, never a date of birth. */
public enum AgeBand {
    /** 0 to 2. */
    INFANT,
    /** 3 to 11. */
    CHILD,
    /** 12 to 15. */
    TEEN,
    /** 16 and 17. */
    MINOR,
    /** 18 to 59. */
    ADULT,
    /** 60 and over. */
    SENIOR;

    /** Whether the band lies at or above the age of majority. */
    public boolean ofAge() {
        return this == ADULT || this == SENIOR;
    }

    /** Whether the band is so young that the person follows her parent wherever the parent is received. */
    public boolean young() {
        return this == INFANT || this == CHILD;
    }
}
