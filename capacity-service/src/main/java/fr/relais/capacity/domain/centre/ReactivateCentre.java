package fr.relais.capacity.domain.centre;

import java.time.Instant;

import fr.relais.blocks.Decision;

/** The coordinator lets a centre take holds again. */
public record ReactivateCentre(Instant at) implements CentreCommand {

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        if (centre.active()) {
            return Decision.unchanged(centre);
        }
        return Decision.accept(centre.withStatus(CentreStatus.ACTIVE), new CentreEvent.CentreReactivated());
    }
}
