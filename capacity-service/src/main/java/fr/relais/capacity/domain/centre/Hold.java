package fr.relais.capacity.domain.centre;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A lease on beds of one unit.
 *
 * @param fence grows with every hold of the centre; who acts on the hold presents it
 * @param asked what was asked for; a whole unit may have given more beds
 * @param people how many are expected under it
 * @param cots how many of them a cot of the unit is counted for
 * @param expiresAt when it lapses if the centre has not agreed by then, or a review is not over; judged in decisions
 *     only
 * @param extended whether the centre was given more time already
 * @param agreedAt when the centre agreed, if it has
 * @param phase how far it has come; the beds under it are in the state that goes with it
 */
public record Hold(
        HoldId id,
        long fence,
        UnitId unit,
        HoldTerms asked,
        int people,
        int cots,
        Instant placedAt,
        Instant expiresAt,
        boolean extended,
        @Nullable Instant agreedAt,
        Phase phase) {

    /** How far a hold has come. */
    public sealed interface Phase {

        /** The state of the beds under a hold of this phase. */
        BedStatus beds();
    }

    /** The centre has not answered yet. */
    public record Waiting() implements Phase {

        @Override
        public BedStatus beds() {
            return BedStatus.HELD;
        }
    }

    /** The centre has refused, and the coordinator looks at why. Nobody comes; the beds are kept all the same. */
    public record UnderReview() implements Phase {

        @Override
        public BedStatus beds() {
            return BedStatus.HELD;
        }
    }

    /**
     * The centre agreed.
     *
     * @param until when the arrival is expected at the latest; passing it is a task for people, never a release
     * @param overdue whether that task has been raised
     */
    public record Agreed(Instant until, boolean overdue) implements Phase {

        @Override
        public BedStatus beds() {
            return BedStatus.RESERVED;
        }
    }

    /** Somebody lives there. */
    public record LivedIn() implements Phase {

        @Override
        public BedStatus beds() {
            return BedStatus.OCCUPIED;
        }
    }

    public HoldKind kind() {
        return underReview() ? HoldKind.REVIEW : asked.kind();
    }

    /** Whether its centre has refused, and the coordinator looks at why. */
    public boolean underReview() {
        return phase instanceof UnderReview;
    }

    /** How many people come, or have come, under it. */
    public int expected() {
        return underReview() ? 0 : people;
    }

    /** Whether its centre has not answered yet. */
    public boolean waits() {
        return phase instanceof Waiting;
    }

    /** Whether it ends by itself when its time has come. */
    boolean ends() {
        return waits() || underReview();
    }

    boolean lapsedAt(Instant moment) {
        return ends() && !moment.isBefore(expiresAt);
    }

    boolean newlyOverdueAt(Instant moment) {
        return phase instanceof Agreed agreed && !agreed.overdue() && !moment.isBefore(agreed.until());
    }

    Hold in(Phase next) {
        return new Hold(id, fence, unit, asked, people, cots, placedAt, expiresAt, extended, agreedAt, next);
    }

    Hold agreedAt(Instant moment) {
        return new Hold(id, fence, unit, asked, people, cots, placedAt, expiresAt, extended, moment, phase);
    }

    Hold extendedUntil(Instant moment) {
        return new Hold(id, fence, unit, asked, people, cots, placedAt, moment, true, agreedAt, phase);
    }

    Hold keptUntil(Instant moment) {
        return new Hold(id, fence, unit, asked, people, cots, placedAt, moment, extended, agreedAt, phase);
    }

    Hold expecting(int fewer) {
        return new Hold(id, fence, unit, asked, fewer, cots, placedAt, expiresAt, extended, agreedAt, phase);
    }
}
