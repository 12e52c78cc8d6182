package fr.relais.placement.domain.request;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An offer that is over.
 *
 * @param reason the centre's, when it refused (INV-11)
 * @param by who ended it: the subject of the command, or the system for a deadline
 */
public record ClosedOffer(
        Offer offer, OfferOutcome outcome, @Nullable RefusalReason reason, Instant at, String by) {}
