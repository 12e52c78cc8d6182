package fr.relais.placement.domain.retention;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a closed case is kept.
 *
 * @param afterClosure counted from the closure; the case is erased when this is over, and not before
 */
public record Retention(Duration afterClosure) {

    public Retention {
        if (afterClosure.isNegative() || afterClosure.isZero()) {
            throw new IllegalArgumentException("a case is kept for some time after its closure");
        }
    }

    /** What the policy is called in a tombstone. */
    public String policy() {
        return "closed-" + afterClosure;
    }

    /** Who was closed then or earlier is to be erased now. */
    public Instant horizon(Instant now) {
        return now.minus(afterClosure);
    }

    public boolean isOver(Case kept, Instant now) {
        return kept.closedAt().filter(closed -> !closed.isAfter(horizon(now))).isPresent();
    }
}
