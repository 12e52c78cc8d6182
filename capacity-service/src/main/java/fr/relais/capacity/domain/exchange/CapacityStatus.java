package fr.relais.capacity.domain.exchange;

/** What a region can take, in the words of HL7's social care vocabulary, and one of our own for "nobody knows". */
public enum CapacityStatus {
    CAPACITY("capacity"),
    NO_CAPACITY("no-capacity"),
    /** Nothing is free, and a centre has said from when it will be: who waits here waits for something. */
    WAITLIST("waitlist"),
    /** Places are free that somebody has to look at first: part of a unit, or more than was agreed on for the year. */
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
