package fr.relais.capacity.domain.centre;

import java.time.Instant;

import fr.relais.blocks.Decision;

/** The coordinator stops new holds. What is held, reserved or occupied goes on. */
public record SuspendCentre(Instant at) implements CentreCommand {

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        if (!centre.active()) {
            return Decision.unchanged(centre);
        }
        return Decision.accept(centre.withStatus(CentreStatus.SUSPENDED), new CentreEvent.CentreSuspended());
    }
}
