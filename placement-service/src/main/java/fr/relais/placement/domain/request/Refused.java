package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.Objects;

import fr.relais.placement.domain.matching.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * A centre's refusal as it was given, with reason, author and time (INV-11), of an offer or of a centre asked in
 * advance.
 *
 * @param held the beds that were held for the household; absent when none are to be kept
 */
public record Refused(
        OfferId offer, Candidate place, @Nullable HeldBeds held, RefusalReason reason, Instant at, String by) {

    /** Beds that are held, and the proof that the hold is still this one. */
    public record HeldBeds(HoldId hold, long fence) {}

    static Refused of(ClosedOffer closed) {
        var offer = closed.offer();
        var held = closed.scrutiny().keepsBeds() ? new HeldBeds(offer.hold(), offer.fence()) : null;
        return new Refused(offer.id(), offer.candidate(), held, reason(closed.reason()), closed.at(), closed.by());
    }

    static Refused of(ClosedSolicitation closed) {
        var asked = closed.solicitation();
        return new Refused(asked.id(), asked.candidate(), null, reason(closed.reason()), closed.at(), closed.by());
    }

    private static RefusalReason reason(@Nullable RefusalReason reason) {
        return Objects.requireNonNull(reason, "a refusal has a reason");
    }
}
