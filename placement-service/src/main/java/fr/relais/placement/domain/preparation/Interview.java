package fr.relais.placement.domain.preparation;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The pre-admission interview between centre and person.
 *
 * @param at when it is to be
 * @param interpretation the language plan
 * @param heldAt when the centre recorded that it was held; absent before
 */
public record Interview(
        Instant at, Interpretation interpretation, @Nullable Instant heldAt) {

    public static Interview planned(Instant at, Interpretation interpretation) {
        return new Interview(at, interpretation, null);
    }

    public Interview heldAt(Instant moment) {
        return new Interview(at, interpretation, moment);
    }

    public Optional<Instant> held() {
        return Optional.ofNullable(heldAt);
    }
}
