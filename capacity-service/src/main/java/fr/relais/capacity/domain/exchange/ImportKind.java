package fr.relais.capacity.domain.exchange;

/** What a file is about. */
public enum ImportKind {
    /** The national register of establishments: whom to invite, never where a shelter is. */
    FINESS,
    /** How many places are free in which unit. */
    AVAILABILITY
}
