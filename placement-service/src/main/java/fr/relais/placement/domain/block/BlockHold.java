package fr.relais.placement.domain.block;

import java.time.Instant;
import java.util.List;

import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.matching.OutOf;
import fr.relais.placement.domain.request.HoldId;

/** Beds of one unit that a block wants, has, or had. */
public sealed interface BlockHold {

    HoldId hold();

    /** Which unit, and for how many people. */
    Candidate beds();

    /** How many people have a bed by it, or will when it is granted. */
    default int people() {
        return beds().people();
    }

    /** How many beds it keeps from others. */
    default int bedsKept() {
        return beds().beds();
    }

    /** About to be held. Stored before it is asked for, so that whoever goes on after a crash asks for the same. */
    record Asked(HoldId hold, Candidate beds) implements BlockHold {}

    /**
     * Held until the window ends, or until everything was taken.
     *
     * @param bedIds the beds that were given
     * @param since when they were
     */
    record Kept(HoldId hold, Candidate beds, long fence, List<String> bedIds, Instant since) implements BlockHold {

        public Kept {
            bedIds = List.copyOf(bedIds);
        }

        @Override
        public int bedsKept() {
            return bedIds.size();
        }

        /** This hold as people of the operation draw on it. */
        public OutOf asOutOf() {
            return new OutOf(hold.value());
        }
    }

    /**
     * There no more: used up, or withdrawn with its site.
     *
     * @param people how many of the operation have taken a bed of it
     */
    record Spent(HoldId hold, Candidate beds, int people) implements BlockHold {

        @Override
        public int bedsKept() {
            return 0;
        }
    }
}
