package fr.relais.placement.domain.stay;

/** What was looked at together with the person. What came of it is written nowhere here. */
public enum ReviewKind {
    /** How the stay goes: six months after the last one at the latest. */
    STAY,
    /** When the time to decide on an identification is over. Whatever is decided, the stay goes on (INV-10). */
    IDENTIFICATION,
    /** What comes after the eighteenth birthday, prepared ahead of it. The birthday itself ends nothing (INV-10). */
    TRANSITION
}
