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
    static final String BLOCK = "BLOCK";

    private CapacityBodies() {}

    /**
     * @param outOf the block whose beds are asked for; absent when vacant ones are
     * @param separation whom they must not meet there; absent when nobody is named
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record PlaceHold(
            String unit, int people, int infants, @Nullable UUID outOf, String clock, List<String> separation) {}

    record KeepBeds(String unit, String kind, int people, Instant until) {}

    /** @param centre the code that people know the centre by */
    record PlacedHold(long fence, String centre, List<String> beds) {}

    record ConfirmHold(long fence, Instant reservedUntil) {}

    record ReviewHold(long fence) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReleaseHold(@Nullable Long fence, String cause) {}

    /** @param next where the next page begins; absent on the last */
    record Holds(List<Hold> holds, @Nullable String next) {}

    /** @param kind absent in answers of a time when all holds were for households */
    record Hold(
            UUID centre, UUID hold, long fence, @Nullable String kind) {

        /** Whether this service has asked for it: what the owner of the beds keeps for itself is none of ours. */
        boolean isOurs() {
            return kind == null || HOUSEHOLD.equals(kind) || BLOCK.equals(kind);
        }
    }
}
