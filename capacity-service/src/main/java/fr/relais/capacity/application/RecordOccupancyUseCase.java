package fr.relais.capacity.application;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCommand;
import fr.relais.capacity.domain.centre.CentreRefusal;
import fr.relais.capacity.domain.centre.HoldId;
import fr.relais.capacity.domain.centre.RecordArrival;
import fr.relais.capacity.domain.centre.RecordStayEnd;
import reactor.core.publisher.Mono;

/**
 * Somebody sleeps in a bed from now on, or no longer. The bed is known by its hold only. Recognises repeats by the
 * hold, so it may be told twice. A hold that no centre remembers is a hold that is no longer there.
 */
public final class RecordOccupancyUseCase {

    private final Centres centres;
    private final ChangeCentreUseCase changeCentre;

    public RecordOccupancyUseCase(Centres centres, ChangeCentreUseCase changeCentre) {
        this.centres = centres;
        this.changeCentre = changeCentre;
    }

    public Mono<Outcome<Versioned<Centre>, CentreRefusal>> bedTaken(HoldId hold, long fence, CommandContext context) {
        return handle(hold, new RecordArrival(hold, fence, context.at()), context);
    }

    public Mono<Outcome<Versioned<Centre>, CentreRefusal>> bedLeft(HoldId hold, long fence, CommandContext context) {
        return handle(hold, new RecordStayEnd(hold, fence, context.at()), context);
    }

    private Mono<Outcome<Versioned<Centre>, CentreRefusal>> handle(
            HoldId hold, CentreCommand command, CommandContext context) {
        return centres.openByHold(hold)
                .flatMap(centre -> changeCentre.handle(centre, command, context))
                .defaultIfEmpty(Outcome.refused(CentreRefusal.HOLD_LAPSED));
    }
}
