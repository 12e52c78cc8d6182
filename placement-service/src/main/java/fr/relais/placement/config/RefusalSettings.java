package fr.relais.placement.config;

import java.time.Duration;

import fr.relais.placement.application.refusal.RefusalTerms;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When refusals are reviewed.
 *
 * @param review how long a review lasts, and keeps a place from others; a day at most
 * @param repeated how many refusals of a centre send its next one to review, whatever the reason
 * @param within how far back they are counted
 */
@ConfigurationProperties(prefix = "relais.refusals", ignoreUnknownFields = false)
record RefusalSettings(
        @DefaultValue("24h") Duration review,
        @DefaultValue("3") int repeated,
        @DefaultValue("30d") Duration within) {

    private static final Duration LONGEST = Duration.ofHours(24);

    RefusalSettings {
        if (review.isNegative() || review.isZero() || review.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("review of refusals lasts a day at most");
        }
        if (repeated < 1) {
            throw new IllegalArgumentException("repeated of refusals is one at least");
        }
        if (within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException("within of refusals must be positive");
        }
    }

    RefusalTerms terms() {
        return new RefusalTerms(review, repeated, within);
    }
}
