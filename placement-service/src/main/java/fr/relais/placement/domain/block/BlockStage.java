package fr.relais.placement.domain.block;

import java.time.Instant;
import java.util.List;

import fr.relais.placement.domain.matching.Tried;

/** Where a block stands. Beds are held in one of these only, and given back in the last. */
public sealed interface BlockStage {

    /** One coordinator has asked for it; another has to agree. */
    record Requested() implements BlockStage {}

    /** Agreed to by two people; its window has not begun. */
    record Approved(Approval approval) implements BlockStage {}

    /**
     * Its window has begun: beds are kept.
     *
     * @param tried units that were refused, not to be asked again for nothing
     * @param gathered whether everything that could be had was asked for
     */
    record Active(Approval approval, List<BlockHold> holds, Tried tried, boolean gathered) implements BlockStage {

        public Active {
            holds = List.copyOf(holds);
        }

        Active with(List<BlockHold> next, Tried more) {
            return new Active(approval, next, more, gathered);
        }

        Active asGathered() {
            return new Active(approval, holds, tried, true);
        }
    }

    /**
     * It is over.
     *
     * @param releases holds still to be given back
     */
    record Closed(CloseCause cause, Instant at, List<BlockRelease> releases) implements BlockStage {

        public Closed {
            releases = List.copyOf(releases);
        }
    }
}
