package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.Set;

import fr.relais.placement.domain.matching.WaitingReason;

/** Where a request stands. A request is in exactly one of these, so it has at most one live offer (INV-29). */
public sealed interface Stage {

    OutwardStatus outward();

    /** Before a centre's binding yes: all alike to the referrer, whatever happens inside. */
    sealed interface Undisclosed extends Stage {
        @Override
        default OutwardStatus outward() {
            return OutwardStatus.SEARCHING;
        }
    }

    /** An offer is open, accepted, confirmed or lived in. */
    sealed interface WithOffer extends Stage {
        Offer offer();
    }

    /** A candidate is to be chosen. */
    record Matching() implements Undisclosed {}

    /** Nobody can take the household yet. Ends with a vacancy or with the person's word, never by a timer (INV-09). */
    record Waiting(Instant since, Set<WaitingReason> reasons) implements Undisclosed {
        public Waiting {
            reasons = Set.copyOf(reasons);
        }
    }

    /** Beds are being asked for; nobody at the centre has been told. */
    record Intending(HoldIntent intent) implements Undisclosed {}

    /** The beds are held and the centre is asked. */
    record Offered(Offer offer) implements Undisclosed, WithOffer {}

    /** The centre said yes; the beds are not reserved yet, so the referrer is told nothing. */
    record Accepted(Offer offer, Instant reservedUntil) implements Undisclosed, WithOffer {}

    /** The beds are reserved; the person has the word. */
    record PreAdmission(Offer offer, Instant reservedUntil) implements WithOffer {
        @Override
        public OutwardStatus outward() {
            return OutwardStatus.ACCEPTED;
        }
    }

    /** The person agreed (INV-08) and is expected. */
    record Confirmed(Offer offer, Instant reservedUntil, Instant agreedAt) implements WithOffer {
        @Override
        public OutwardStatus outward() {
            return OutwardStatus.CONFIRMED;
        }
    }

    /**
     * She has arrived.
     *
     * @param stayOpened whether the stay is known to have been opened
     */
    record Placed(Offer offer, Instant arrivedAt, boolean stayOpened) implements WithOffer {
        @Override
        public OutwardStatus outward() {
            return OutwardStatus.PLACED;
        }
    }

    /**
     * She has left the centre.
     *
     * @param lived the offer she lived in
     * @param stayEnded whether the stay is known to have been ended
     */
    record Ended(Offer lived, Instant arrivedAt, Instant leftAt, boolean stayEnded) implements Stage {
        @Override
        public OutwardStatus outward() {
            return OutwardStatus.ENDED;
        }
    }

    /** Withdrawn by the referrer, for the person. */
    record Withdrawn(Instant at) implements Stage {
        @Override
        public OutwardStatus outward() {
            return OutwardStatus.WITHDRAWN;
        }
    }
}
