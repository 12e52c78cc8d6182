package fr.relais.placement.domain.disclosure;

/** What for somebody asks. */
public enum Purpose {
    /** To bring her to whoever fetches her. */
    HAND_OVER,
    /** To see who has read. */
    CHECK_READINGS
}
