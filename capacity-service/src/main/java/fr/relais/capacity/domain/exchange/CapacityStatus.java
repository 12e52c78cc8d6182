package fr.relais.capacity.domain.exchange;

/** What a region can take, in the words of HL7's social care vocabulary, and one of our own for "nobody knows". */
public enum CapacityStatus {
    CAPACITY("capacity"),
    NO_CAPACITY("no-capacity"),
    /** Not ours to say: who waits is known where requests are. */
    WAITLIST("waitlist"),
    /** Places are free that only some households can be given: part of a unit that is given as a whole. */
    ADDITIONAL_ASSESSMENT_REQUIRED("additional-assessment-required"),
    /** What is free was last confirmed too long ago, or nothing is known to exist. */
    UNKNOWN("unknown");

    private final String wireName;

    CapacityStatus(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
