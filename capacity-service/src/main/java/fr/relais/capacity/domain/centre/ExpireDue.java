package fr.relais.capacity.domain.centre;

import java.time.Instant;

import fr.relais.blocks.Decision;

/** Nothing but the passing of time: what is due happens before any command, so there is nothing left to do. */
public record ExpireDue(Instant at) implements CentreCommand {

    @Override
    public boolean alwaysTaken() {
        return true;
    }

    @Override
    public Decision<Centre, CentreEvent, CentreRefusal> answer(Centre centre, Timers timers) {
        return Decision.unchanged(centre);
    }
}
