package fr.relais.capacity.domain.centre;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A hold that is over. Remembered as long as somebody could still repeat it, so that its id is never used twice.
 *
 * @param agreedAt when the centre had agreed to it, if it had: since then somebody else knows something of the place
 */
public record EndedHold(
        HoldId id, HoldEnd end, Instant at, @Nullable Instant agreedAt) {}
