package fr.relais.placement.domain.draft;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a draft is kept.
 *
 * @param kept counted from the last change of the draft
 */
public record DraftTerm(Duration kept) {

    public DraftTerm {
        if (kept.isNegative() || kept.isZero()) {
            throw new IllegalArgumentException("a draft is kept for some time after its last change");
        }
    }

    /** What the policy is called in a tombstone. */
    public String policy() {
        return "draft-" + kept;
    }

    /** What was changed last then or earlier is over now. */
    public Instant horizon(Instant now) {
        return now.minus(kept);
    }

    public Instant end(RequestDraft draft) {
        return draft.changedAt().plus(kept);
    }

    /** Whether there still is such a draft for its owner. */
    public boolean isThere(RequestDraft draft, Instant now) {
        return !draft.discarded() && now.isBefore(end(draft));
    }
}
