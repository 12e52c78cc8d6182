package fr.relais.capacity.domain.centre;

import java.time.Instant;

import fr.relais.blocks.Decision;

/** The coordinator takes it back that a site is compromised. What was frozen is free again by a declaration only. */
public record ClearSite(Instant at) implements CentreCommand {

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        if (!centre.compromised()) {
            return Decision.unchanged(centre);
        }
        var frozen = centre.beds()
                .filter(bed -> bed instanceof Bed.Frozen)
                .map(Bed::id)
                .toList();
        var next = centre.changing(
                bed -> bed instanceof Bed.Frozen,
                bed -> new Bed.Unavailable(bed.id(), UnavailableReason.SAFETY, at, null));
        return Decision.accept(next.with(centre.standing().cleared()), new CentreEvent.SiteCleared(frozen));
    }
}
