package fr.relais.placement.domain.opening;

/** What a coordinator finds when she looks at an opening afterwards. */
public enum OpeningVerdict {
    JUSTIFIED,
    /** Nobody had to know. What follows is for people, not for the platform. */
    NOT_JUSTIFIED
}
