package fr.relais.platform.restore;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * Something that two sources say differently, and that a person has to look at. Opaque ids, codes, counts and moments
 * only.
 *
 * @param kind a code, see {@code docs/runbook.md}
 * @param subject what it is about, by its opaque id
 * @param says what is known of it, by name
 * @param foundAt when it was first found
 */
public record Difference(String kind, String subject, Map<String, String> says, Instant foundAt) {

    public Difference {
        says = Map.copyOf(says);
    }

    /** By which it is settled; the same whenever the same is found again. */
    public String id() {
        return kind.toLowerCase(Locale.ROOT).replace('_', '-') + "-" + subject;
    }
}
