package fr.relais.placement.domain.minor;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the département has said so far.
 *
 * @param acknowledged absent until somebody there has read it
 * @param renewals of the five days, oldest first; at most two
 * @param decision absent until it has decided
 * @param decided who decided, and when; absent as the decision is
 */
public record Answer(
        @Nullable Mark acknowledged,
        List<Mark> renewals,
        @Nullable ProtectionDecision decision,
        @Nullable Mark decided) {

    static final int MOST_RENEWALS = 2;

    static final Answer NONE = new Answer(null, List.of(), null, null);

    public Answer {
        renewals = List.copyOf(renewals);
        if (renewals.size() > MOST_RENEWALS) {
            throw new IllegalArgumentException("five days are renewed twice at most");
        }
        if ((decision == null) != (decided == null)) {
            throw new IllegalArgumentException("a decision is somebody's");
        }
    }
}
