package fr.relais.placement.domain.request;

import fr.relais.placement.domain.matching.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * A hold that is to be given back, until it has been.
 *
 * @param fence absent when the request ended while the hold was being asked for and nobody knows yet whether it was
 *     granted
 */
public record PendingRelease(
        HoldId hold, Candidate candidate, @Nullable Long fence, ReleaseCause cause) {}
