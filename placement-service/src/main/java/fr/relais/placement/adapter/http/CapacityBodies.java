package fr.relais.placement.adapter.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is said to capacity-service and what is read of its answers; fields that are not needed are not read. */
final class CapacityBodies {

    /** LOCAL runs by the emergency clock too. */
    static final String EMERGENCY_CLOCK = "EMERGENCY";

    private CapacityBodies() {}

    record PlaceHold(String unit, int people, int infants, String clock) {}

    record PlacedHold(long fence) {}

    record ConfirmHold(long fence, Instant reservedUntil) {}

    record ReleaseHold(long fence, String cause) {}

    record Holds(List<Hold> holds) {}

    record Hold(UUID centre, UUID hold, long fence) {}
}
