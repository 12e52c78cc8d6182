package fr.relais.placement.domain.stay;

import java.time.Instant;

import fr.relais.placement.domain.request.ExitDestination;
import org.jspecify.annotations.Nullable;

/** Where a stay stands. */
public sealed interface StayStage {

    /** She is expected. */
    record Planned(Instant expectedBy) implements StayStage {}

    /**
     * She lives there: at home, away for a time, about to be transferred, or both.
     *
     * @param absence while somebody is away
     * @param transfer while another place is looked for
     */
    record Lived(
            Instant arrivedAt,
            @Nullable Absence absence,
            @Nullable Transfer transfer) implements StayStage {}

    /**
     * It is over, because the centre said so or because she arrived elsewhere, and for no other reason (INV-10).
     *
     * @param arrivedAt absent when she never arrived
     * @param by who said so, the system where it follows from an arrival elsewhere
     * @param followed whether the request it follows from is known to have ended too
     */
    record Over(@Nullable Instant arrivedAt, Instant leftAt, ExitDestination exit, String by, boolean followed)
            implements StayStage {}
}
