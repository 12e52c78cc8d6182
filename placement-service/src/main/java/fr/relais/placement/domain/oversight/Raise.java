package fr.relais.placement.domain.oversight;

import java.time.Instant;

/** A larger quota for a while: a network falls, and many people need a place on one evening. */
public record Raise(int aPerson, int organisation, Instant until) {

    boolean holdsAt(Instant now) {
        return now.isBefore(until);
    }

    /** Never less than usual; what more may be submitted may be open too. */
    Quota over(Quota usual) {
        var more = Math.max(0, organisation - usual.organisation());
        var moreAPerson = Math.max(0, aPerson - usual.aPerson());
        var open = usual.open() + more;
        return new Quota(
                usual.aPerson() + moreAPerson,
                usual.organisation() + more,
                usual.window(),
                open,
                Math.min(open, usual.openAPerson() + moreAPerson));
    }
}
