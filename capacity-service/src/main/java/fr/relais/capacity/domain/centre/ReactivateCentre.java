package fr.relais.capacity.domain.centre;

import java.time.Instant;

import fr.relais.blocks.Decision;

/** The coordinator lets a suspended centre take holds again. */
public record ReactivateCentre(Instant at) implements CentreCommand {

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        return Declaring.by(centre, () -> reactivated(centre));
    }

    private static Decision<Centre, CentreEvent, CentreRefusal> reactivated(Centre centre) {
        if (centre.active()) {
            return Decision.unchanged(centre);
        }
        return Decision.accept(
                centre.with(centre.standing().in(CentreStatus.VALIDATED)), new CentreEvent.CentreReactivated());
    }
}
