package fr.relais.capacity.domain.centre;

import java.time.Instant;

/**
 * A lease on beds of one unit.
 *
 * @param fence grows with every hold of the centre; who acts on the hold presents it
 * @param asked how many beds were asked for; a whole unit may have given more
 * @param expiresAt when it lapses if the centre has not agreed by then; judged in decisions only
 * @param phase how far it has come; the beds under it are in the state that goes with it
 */
public record Hold(HoldId id, long fence, UnitId unit, int asked, Instant placedAt, Instant expiresAt, Phase phase) {

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

    boolean lapsedAt(Instant moment) {
        return phase instanceof Waiting && !moment.isBefore(expiresAt);
    }

    boolean newlyOverdueAt(Instant moment) {
        return phase instanceof Agreed agreed && !agreed.overdue() && !moment.isBefore(agreed.until());
    }

    Hold in(Phase next) {
        return new Hold(id, fence, unit, asked, placedAt, expiresAt, next);
    }
}
