package fr.relais.placement.domain.preparation;

import java.time.Instant;

/** A part of a journey that is travelled in one way, as it is planned. It takes time. */
public record Leg(TravelMode mode, Instant departsAt, Instant arrivesAt) {

    public Leg {
        if (!arrivesAt.isAfter(departsAt)) {
            throw new IllegalArgumentException("a leg ends after it began");
        }
    }

    /** Whether it begins when another one has ended, or later. */
    public boolean follows(Leg earlier) {
        return !departsAt.isBefore(earlier.arrivesAt);
    }
}
