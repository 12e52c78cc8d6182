package fr.relais.placement.domain.request;

import java.time.Instant;

/**
 * Nobody looks for a place for now, and nothing is held or asked for. Only people take it up again, and then it goes on
 * with its seniority (INV-12): no time ends it (INV-09).
 */
public sealed interface SetAside extends Stage {

    /** How it goes on when it is taken up again: with the joint assessment that was not finished, or the search. */
    Stage.Beginning then();

    /** It rests. */
    record OnHold(PauseReason reason, Instant since, Stage.Beginning then) implements SetAside {
        @Override
        public OutwardStatus outward() {
            return OutwardStatus.ON_HOLD;
        }
    }

    /** Somebody else takes over. */
    record Redirected(HandOver handOver, Stage.Beginning then) implements SetAside {
        @Override
        public OutwardStatus outward() {
            return OutwardStatus.REDIRECTED;
        }
    }
}
