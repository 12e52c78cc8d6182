package fr.relais.capacity.domain.centre;

import java.time.Instant;

import fr.relais.blocks.Decision;

/** The coordinator stops new holds. What is held, reserved or occupied goes on. */
public record SuspendCentre(Instant at) implements CentreCommand {

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        return Declaring.by(centre, () -> suspended(centre));
    }

    private static Decision<Centre, CentreEvent, CentreRefusal> suspended(Centre centre) {
        if (centre.status() == CentreStatus.SUSPENDED) {
            return Decision.unchanged(centre);
        }
        return Decision.accept(
                centre.with(centre.standing().in(CentreStatus.SUSPENDED)), new CentreEvent.CentreSuspended());
    }
}
