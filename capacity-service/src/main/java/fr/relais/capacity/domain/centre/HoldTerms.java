package fr.relais.capacity.domain.centre;

import java.time.Instant;
import java.util.Set;

/** What a hold was asked for, by which its repeat is recognised. */
public sealed interface HoldTerms {

    HoldKind kind();

    /** How many, infants among them. */
    int people();

    /** Those who sleep in a cot where there is a free one. */
    int infants();

    /** From whom they must be kept apart. */
    Set<SeparationGroup> separation();

    /** When the hold lapses if it is placed now and nobody answers. */
    Instant expiry(Timers timers, Instant now);

    /**
     * One household.
     *
     * @param clock by which the hold runs
     */
    record ForHousehold(int people, int infants, HoldClock clock, Set<SeparationGroup> separation)
            implements HoldTerms {

        public ForHousehold {
            if (people < 1 || infants < 0 || infants > people) {
                throw new IllegalArgumentException("a hold is for one person at least");
            }
            separation = Set.copyOf(separation);
        }

        @Override
        public HoldKind kind() {
            return HoldKind.HOUSEHOLD;
        }

        @Override
        public Instant expiry(Timers timers, Instant now) {
            return timers.holdExpiry(clock, now);
        }
    }

    /**
     * People who may come; nobody knows who (INV-19).
     *
     * @param until when the window ends, and the block with it
     */
    record ForBlock(int people, Instant until) implements HoldTerms {

        public ForBlock {
            if (people < 1) {
                throw new IllegalArgumentException("a block is for one person at least");
            }
        }

        @Override
        public HoldKind kind() {
            return HoldKind.BLOCK;
        }

        @Override
        public int infants() {
            return 0;
        }

        @Override
        public Set<SeparationGroup> separation() {
            return Set.of();
        }

        @Override
        public Instant expiry(Timers timers, Instant now) {
            return until;
        }
    }
}
