package fr.relais.placement.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.clock.Pace;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.Offer;
import fr.relais.placement.domain.request.ReleaseCause;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The beds, as their owner lends them. Every call may be repeated with the effect of once; an error means that nobody
 * knows whether it happened.
 */
public interface Beds {

    /**
     * Holds the beds of a candidate under the given id, or says that they are not to be had. Out of a block they are
     * had as long as the block keeps them.
     *
     * @param pace by which clock the hold runs at most; the same whenever the same hold is asked for again
     */
    Mono<HoldAnswer> hold(HoldId hold, Candidate candidate, Pace pace);

    /**
     * Keeps beds of a unit for people who may come, until that moment at the latest, or says that they are not to be
     * had.
     */
    Mono<HoldAnswer> keep(HoldId hold, Candidate beds, Instant until);

    /** Reserves the held beds, or says that the hold is gone. */
    Mono<ReserveAnswer> reserve(Offer offer, Instant until);

    /** Keeps the beds of a refused hold for nobody, or says that the hold is gone. */
    Mono<ReviewAnswer> review(CentreRef centre, HoldId hold, long fence);

    /** Gives a hold back; one that has ended already is given back. */
    Mono<Void> release(HoldToRelease hold);

    /** Every hold and reservation older than that, those of blocks among them. */
    Flux<ActiveHold> heldLongerThan(Duration age);

    /** Every hold that somebody lives in. */
    Flux<ActiveHold> livedIn();

    /** Answer to a hold that is asked for. */
    sealed interface HoldAnswer {

        /** Whether it is the very hold that was granted with this fence. */
        default boolean isGrantedWith(long fence) {
            return this instanceof Granted granted && granted.fence() == fence;
        }

        /**
         * The beds are held.
         *
         * @param beds which ones; only said of beds that are kept for people who may come
         */
        record Granted(long fence, String centreCode, List<String> beds) implements HoldAnswer {

            public Granted {
                beds = List.copyOf(beds);
            }

            public Granted(long fence, String centreCode) {
                this(fence, centreCode, List.of());
            }
        }

        /** The beds are not to be had, or this hold has ended. */
        record Conflict() implements HoldAnswer {}
    }

    /** Answer to a reservation. */
    enum ReserveAnswer {
        RESERVED,
        HOLD_GONE
    }

    /** Answer to a hold whose refusal is under review. */
    enum ReviewAnswer {
        UNDER_REVIEW,
        HOLD_GONE
    }

    /**
     * A hold to be given back.
     *
     * @param fence absent when nobody knows whether it was granted
     */
    record HoldToRelease(
            CentreRef centre, HoldId hold, @Nullable Long fence, ReleaseCause cause) {}

    /** A hold that the owner of the beds keeps for us. */
    record ActiveHold(CentreRef centre, HoldId hold, long fence) {}
}
