package fr.relais.placement.application;

/** Where it is noticed that something had to be corrected. An alarm is a fault to be looked into, never a routine. */
public interface Alarms {

    void raise(Alarm alarm);

    /** What had to be corrected. */
    enum Alarm {
        /** A hold that no request claims was given back. */
        ORPHAN_HOLD,
        /** A live offer whose hold is gone went back to matching. */
        LOST_HOLD,
        /** What was said of a bed that somebody came to, or left, had not been heard, and was said again. */
        UNHEARD_OCCUPANCY,
        /** The file of the master key cannot be used, or lacks a key that is needed; the one before is still used. */
        MASTER_KEY_REFUSED,
        /** A record that says a case was erased is not signed by this service. Nothing is erased by it. */
        TOMBSTONE_REFUSED
    }
}
