package fr.relais.capacity.domain.centre;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A bed is in exactly one of these states; each carries only what is true in that state. As a state names at most one
 * hold, two holds on one bed cannot be written down (INV-02).
 */
public sealed interface Bed {

    BedId id();

    BedStatus status();

    /** The hold under which this bed is held, reserved or lived in, if it is. */
    default Optional<HoldId> under() {
        return Optional.empty();
    }

    default boolean isUnder(HoldId hold) {
        return under().filter(hold::equals).isPresent();
    }

    /** The same bed, with a vacancy that counts no longer after it was confirmed than this. */
    default Bed noLongerFreshThan(Duration longest) {
        return this;
    }

    /** Cannot be had: works, turnaround, silence, or never yet declared vacant. */
    record Unavailable(
            BedId id,
            UnavailableReason reason,
            Instant since,
            @Nullable LocalDate expectedReturn) implements Bed {

        @Override
        public BedStatus status() {
            return BedStatus.UNAVAILABLE;
        }
    }

    /**
     * Not there yet.
     *
     * @param availableFrom the day from which it should be, by the clock of the place
     * @param said whether its centre was asked, when that day came, if it is so; nothing happens by itself
     */
    record Upcoming(BedId id, LocalDate availableFrom, Instant since, boolean said) implements Bed {

        @Override
        public BedStatus status() {
            return BedStatus.UPCOMING;
        }
    }

    /** On a site that the network may know: nobody is sent here. */
    record Frozen(BedId id, Instant since) implements Bed {

        @Override
        public BedStatus status() {
            return BedStatus.FROZEN;
        }
    }

    /** Said to be free. Past {@code vacancy.freshUntil} every decision takes it for stale, written down or not. */
    record Vacant(BedId id, Vacancy vacancy) implements Bed {

        @Override
        public Bed noLongerFreshThan(Duration longest) {
            return new Vacant(id, vacancy.atMost(longest));
        }

        @Override
        public BedStatus status() {
            return BedStatus.VACANT;
        }
    }

    /**
     * Was said to be free, too long ago: shown, never held.
     *
     * @param nudges how often its centre was asked since
     */
    record Stale(BedId id, Instant confirmedAt, Instant since, int nudges) implements Bed {

        @Override
        public BedStatus status() {
            return BedStatus.STALE;
        }
    }

    /** A bed given back: vacant when its vacancy is still fresh, else stale from now on. */
    static Bed givenBack(BedId id, Vacancy vacancy, Instant at) {
        return vacancy.freshAt(at) ? new Vacant(id, vacancy) : new Stale(id, vacancy.confirmedAt(), at, 0);
    }

    /** Kept for one hold until its centre answers; the vacancy is what it returns to. */
    record Held(BedId id, HoldId hold, Vacancy vacancy) implements Bed {

        @Override
        public Bed noLongerFreshThan(Duration longest) {
            return new Held(id, hold, vacancy.atMost(longest));
        }

        @Override
        public BedStatus status() {
            return BedStatus.HELD;
        }

        @Override
        public Optional<HoldId> under() {
            return Optional.of(hold);
        }
    }

    /** Its centre agreed; kept until the arrival, and given back only by a release, never by a timer. */
    record Reserved(BedId id, HoldId hold, Vacancy vacancy) implements Bed {

        @Override
        public Bed noLongerFreshThan(Duration longest) {
            return new Reserved(id, hold, vacancy.atMost(longest));
        }

        @Override
        public BedStatus status() {
            return BedStatus.RESERVED;
        }

        @Override
        public Optional<HoldId> under() {
            return Optional.of(hold);
        }
    }

    /** Somebody lives here. Ends by a recorded end of the stay only (INV-10). */
    record Occupied(BedId id, HoldId hold, Instant since) implements Bed {

        @Override
        public BedStatus status() {
            return BedStatus.OCCUPIED;
        }

        @Override
        public Optional<HoldId> under() {
            return Optional.of(hold);
        }
    }
}
