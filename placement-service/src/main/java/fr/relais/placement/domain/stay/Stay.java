package fr.relais.placement.domain.stay;

import java.time.Instant;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.UnitRef;
import org.jspecify.annotations.Nullable;

/**
 * A household living in a unit. Ends when the centre says that she has left, and by nothing else (INV-10).
 *
 * @param endedAt absent while it lasts
 */
public record Stay(
        StayId id,
        CentreRef centre,
        UnitRef unit,
        Instant openedAt,
        @Nullable Instant endedAt) {

    public static Decision<Stay, StayEvent, StayRefusal> open(
            StayId id, CentreRef centre, UnitRef unit, Instant arrivedAt) {
        return Decision.accept(new Stay(id, centre, unit, arrivedAt, null), new StayEvent.StayOpened());
    }

    public boolean active() {
        return endedAt == null;
    }

    public Decision<Stay, StayEvent, StayRefusal> end(Instant leftAt) {
        if (!active()) {
            return Decision.unchanged(this);
        }
        return Decision.accept(new Stay(id, centre, unit, openedAt, leftAt), new StayEvent.StayEnded());
    }
}
