package fr.relais.capacity.domain.centre;

import java.time.Instant;

/** A hold that is over. Remembered as long as somebody could still repeat it, so that its id is never used twice. */
public record EndedHold(HoldId id, HoldEnd end, Instant at) {}
