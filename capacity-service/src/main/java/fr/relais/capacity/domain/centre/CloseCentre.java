package fr.relais.capacity.domain.centre;

import java.time.Instant;

import fr.relais.blocks.Decision;

/** A centre leaves for good, or an applicant is not taken. Not while somebody lives there or is expected. */
public record CloseCentre(Instant at) implements CentreCommand {

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        if (centre.status() == CentreStatus.CLOSED) {
            return Decision.unchanged(centre);
        }
        if (!centre.holds().active().isEmpty()) {
            return Decision.refuse(CentreRefusal.CENTRE_IN_USE);
        }
        var emptied = centre.changing(
                bed -> true, bed -> new Bed.Unavailable(bed.id(), UnavailableReason.CENTRE_CLOSED, at, null));
        return Decision.accept(emptied.with(centre.standing().in(CentreStatus.CLOSED)), new CentreEvent.CentreClosed());
    }
}
