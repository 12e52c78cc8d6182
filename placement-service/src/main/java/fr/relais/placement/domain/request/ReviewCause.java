package fr.relais.placement.domain.request;

/** Why the coordinator looks at a refusal. */
public enum ReviewCause {
    /** The catalogue says so of its reason. */
    REASON,
    /** Its centre has refused often of late, whatever the reasons. */
    REPEATED,
    /** The centre has written something beside a reason that needs no review. */
    TEXT;

    /** Whether the beds are kept meanwhile: an admissible reason is not doubted because of a remark. */
    public boolean keepsBeds() {
        return this != TEXT;
    }
}
