package fr.relais.placement.config;

import java.time.Duration;

import fr.relais.placement.domain.draft.DraftTerm;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long drafts of requests are kept. Whoever shortens it erases at the next round what is older.
 *
 * @param kept how long after its last change; between a day and thirty
 */
@ConfigurationProperties(prefix = "relais.drafts", ignoreUnknownFields = false)
record DraftSettings(@DefaultValue("7d") Duration kept) {

    private static final Duration LEAST = Duration.ofDays(1);
    private static final Duration MOST = Duration.ofDays(30);

    DraftSettings {
        if (kept.compareTo(LEAST) < 0 || kept.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("kept of drafts must be between one day and thirty");
        }
    }

    DraftTerm term() {
        return new DraftTerm(kept);
    }
}
