package fr.relais.placement.domain.request;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A centre that is not asked any more.
 *
 * @param reason the centre's, when it refused (INV-11)
 * @param by who ended it: the subject of the command, or the system
 * @param scrutiny whether the coordinator looks at the centre's refusal
 */
public record ClosedSolicitation(
        Solicitation solicitation,
        SolicitationOutcome outcome,
        @Nullable RefusalReason reason,
        Instant at,
        String by,
        Scrutiny scrutiny) {

    /** One that nobody has to look at. */
    public ClosedSolicitation(
            Solicitation solicitation,
            SolicitationOutcome outcome,
            @Nullable RefusalReason reason,
            Instant at,
            String by) {
        this(solicitation, outcome, reason, at, by, Scrutiny.NONE);
    }

    ClosedSolicitation with(Scrutiny next) {
        return new ClosedSolicitation(solicitation, outcome, reason, at, by, next);
    }
}
