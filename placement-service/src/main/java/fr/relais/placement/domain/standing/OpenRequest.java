package fr.relais.placement.domain.standing;

import java.time.Duration;
import java.time.Instant;

import fr.relais.placement.domain.clock.Pace;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of a request that is open.
 *
 * @param looking whether a place is looked for and none is found
 * @param heard whether a centre has ever said yes or no to it
 * @param answerBy when its centre's time to answer ends; absent when none is asked
 */
public record OpenRequest(
        Pace pace,
        Instant submittedAt,
        boolean looking,
        boolean heard,
        @Nullable Instant answerBy) {

    /** So long an emergency may wait for the first word of a centre before somebody should know. */
    private static final Duration WORD = Duration.ofMinutes(15);

    /** Rounds come every few seconds: what waits longer waits for one that does not come. */
    private static final Duration ROUND = Duration.ofMinutes(1);

    Age age(Instant now) {
        return Age.of(Duration.between(submittedAt, now));
    }

    boolean unansweredAt(Instant now) {
        return pace == Pace.EMERGENCY
                && looking
                && !heard
                && submittedAt.plus(WORD).isBefore(now);
    }

    boolean lateAt(Instant now) {
        return answerBy != null && answerBy.plus(ROUND).isBefore(now);
    }
}
