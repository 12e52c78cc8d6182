package fr.relais.placement.adapter.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What is said to capacity-service and what is read of its answers; fields that are not needed are not read. */
final class CapacityBodies {

    static final String EMERGENCY_CLOCK = "EMERGENCY";
    static final String ORIENTED_CLOCK = "ORIENTED";

    private static final String HOUSEHOLD = "HOUSEHOLD";

    private CapacityBodies() {}

    record PlaceHold(String unit, int people, int infants, String clock) {}

    /** @param centre the code that people know the centre by */
    record PlacedHold(long fence, String centre) {}

    record ConfirmHold(long fence, Instant reservedUntil) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReleaseHold(@Nullable Long fence, String cause) {}

    /** @param next where the next page begins; absent on the last */
    record Holds(List<Hold> holds, @Nullable String next) {}

    /** @param kind absent in answers of a time when all holds were for households */
    record Hold(
            UUID centre, UUID hold, long fence, @Nullable String kind) {

        boolean isForAHousehold() {
            return kind == null || HOUSEHOLD.equals(kind);
        }
    }
}
