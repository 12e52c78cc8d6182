package fr.relais.testing.roles;

import java.util.Locale;

/** What the thing in a path is to the caller. */
public enum Relation {
    /** The caller's own: of the person and of the organisation. */
    OWN,
    /** Of the caller's organisation, and another person's. */
    SAME,
    /** Of another organisation. */
    OTHER,
    /** The caller's own, and over. */
    CLOSED,
    /** Nothing: the id is well-formed and nobody has ever given it out. */
    RANDOM;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
