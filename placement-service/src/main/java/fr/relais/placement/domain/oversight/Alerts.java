package fr.relais.placement.domain.oversight;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import fr.relais.placement.domain.curiosity.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the coordinators on call were told last about an organisation. The same thing is news again after an hour.
 *
 * @param quotaAt when the quota was last said to be passed; absent when it never was
 * @param patterns what was striking the last time
 * @param patternsAt when that was said; absent when nothing was striking yet
 */
public record Alerts(
        @Nullable Instant quotaAt,
        Set<Pattern> patterns,
        @Nullable Instant patternsAt) {

    static final Alerts NONE = new Alerts(null, Set.of(), null);

    private static final Duration QUIET = Duration.ofHours(1);

    public Alerts {
        patterns = Set.copyOf(patterns);
    }

    boolean quotaIsNews(Instant now) {
        return quotaAt == null || !now.isBefore(quotaAt.plus(QUIET));
    }

    boolean patternsAreNews(Set<Pattern> striking, Instant now) {
        if (striking.isEmpty()) {
            return false;
        }
        return patternsAt == null || !patterns.containsAll(striking) || !now.isBefore(patternsAt.plus(QUIET));
    }

    Alerts ofQuota(Instant now) {
        return new Alerts(now, patterns, patternsAt);
    }

    Alerts ofPatterns(Set<Pattern> striking, Instant now) {
        return new Alerts(quotaAt, striking, now);
    }
}
