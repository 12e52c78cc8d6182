package fr.relais.placement.domain.request;

import java.time.LocalDate;
import java.util.Set;

import fr.relais.placement.domain.matching.WaitingReason;
import org.jspecify.annotations.Nullable;

/**
 * Days on which nobody could take a household, and why.
 *
 * @param until the last of them; absent while it goes on
 */
public record UnmetNeed(LocalDate from, @Nullable LocalDate until, Set<WaitingReason> reasons) {

    public UnmetNeed {
        reasons = Set.copyOf(reasons);
    }

    public boolean goesOn() {
        return until == null;
    }

    /** Whether the need was unmet at some time of that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether it may be said in one with what begins on that day. */
    boolean reaches(LocalDate day) {
        return until == null || !until.plusDays(1).isBefore(day);
    }

    /** Clocks of two replicas may differ: it ends on the day it began at the earliest. */
    UnmetNeed ended(LocalDate day) {
        return goesOn() ? new UnmetNeed(from, day.isBefore(from) ? from : day, reasons) : this;
    }
}
