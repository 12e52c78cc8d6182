package fr.relais.placement.domain.request;

import java.time.Instant;

/**
 * How long beds are reserved. Passing the end is a question to the centre and a task for people, never a release.
 *
 * @param asked whether the centre was asked to confirm it again
 * @param renewed whether the owner of the beds does not know yet that the centre has
 */
public record Reservation(Instant until, boolean asked, boolean renewed) {

    static Reservation until(Instant moment) {
        return new Reservation(moment, false, false);
    }

    /** The end has passed. An owner who did not know it yet need not any more: nobody reserves into the past. */
    Reservation asking() {
        return new Reservation(until, true, false);
    }

    Reservation renewedUntil(Instant moment) {
        return new Reservation(moment, false, true);
    }

    Reservation told() {
        return new Reservation(until, asked, false);
    }
}
