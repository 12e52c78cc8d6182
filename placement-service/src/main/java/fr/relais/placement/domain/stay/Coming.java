package fr.relais.placement.domain.stay;

import java.time.Instant;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.request.ExitDestination;

/** The part of a stay in which she is expected. */
public final class Coming {

    private final Stay stay;

    Coming(Stay stay) {
        this.stay = stay;
    }

    static StayStage.Over givenUp(Instant at) {
        return new StayStage.Over(null, at, ExitDestination.NOT_ARRIVED, Stay.system(), true);
    }

    /** She is there. */
    public Decision<Stay, StayEvent, StayRefusal> arrived(Instant at, StayTerms terms) {
        if (!(stay.stage() instanceof StayStage.Planned)) {
            return Decision.unchanged(stay);
        }
        var next = stay.at(new StayStage.Lived(at, null, null)).with(Care.from(stay.dayOf(at), terms));
        return Decision.accept(next, new StayEvent.StayOpened());
    }

    /** She is not expected any more. Who has arrived stays. */
    public Decision<Stay, StayEvent, StayRefusal> calledOff(Instant at) {
        if (!(stay.stage() instanceof StayStage.Planned)) {
            return Decision.unchanged(stay);
        }
        return Decision.accept(stay.at(givenUp(at)), new StayEvent.StayCalledOff());
    }
}
