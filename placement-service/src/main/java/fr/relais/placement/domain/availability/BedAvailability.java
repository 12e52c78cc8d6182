package fr.relais.placement.domain.availability;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A bed as last announced.
 *
 * @param bed its id; empty for a bed that no hold can be about, since nothing need be known of it but that it is there
 * @param freshUntil until when a vacancy counts without being confirmed again; absent for a bed that is not vacant
 */
public record BedAvailability(
        String bed, BedState state, @Nullable Instant freshUntil) {

    public BedAvailability {
        bed = state.isNamed() ? bed : "";
    }

    /** Whether the bed may be offered now (INV-07): a vacancy whose time has passed is stale, whoever noticed. */
    public boolean freshAt(Instant now) {
        return vacant() && now.isBefore(freshUntil);
    }

    /** Whether the bed is, or has been, fresh at some moment. */
    boolean vacant() {
        return state == BedState.VACANT && freshUntil != null;
    }

    /** Whether the bed would be fresh if the centre confirmed it. */
    public boolean empty() {
        return state == BedState.VACANT || state == BedState.STALE;
    }

    /** Whether somebody sleeps in it or is expected: where cots are not counted one by one, they are in use then. */
    public boolean taken() {
        return state == BedState.HELD || state == BedState.RESERVED || state == BedState.OCCUPIED;
    }
}
