package fr.relais.placement.domain.request;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An offer that is over.
 *
 * @param reason the centre's, when it refused (INV-11)
 * @param by who ended it: the subject of the command, or the system for a deadline
 * @param scrutiny whether the coordinator looks at the centre's refusal
 */
public record ClosedOffer(
        Offer offer, OfferOutcome outcome, @Nullable RefusalReason reason, Instant at, String by, Scrutiny scrutiny) {

    /** One that nobody has to look at. */
    public ClosedOffer(Offer offer, OfferOutcome outcome, @Nullable RefusalReason reason, Instant at, String by) {
        this(offer, outcome, reason, at, by, Scrutiny.NONE);
    }

    ClosedOffer with(Scrutiny next) {
        return new ClosedOffer(offer, outcome, reason, at, by, next);
    }
}
