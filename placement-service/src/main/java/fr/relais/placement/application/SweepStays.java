package fr.relais.placement.application;

import java.time.Clock;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.request.Arriving.Leave;
import fr.relais.placement.domain.stay.Admission;
import fr.relais.placement.domain.stay.Stay;
import fr.relais.placement.domain.stay.StayStage;
import reactor.core.publisher.Mono;

/**
 * Looks at the stays that are due: tells who is to know what there is to look at, and lets a request follow its stay
 * where a crash came between the two. It ends no stay (INV-10).
 */
public final class SweepStays {

    private static final int AT_ONCE = 8;

    private final Stays stays;
    private final PlacementRequests requests;
    private final Agenda agenda;
    private final Clock clock;

    public SweepStays(Stays stays, PlacementRequests requests, Agenda agenda, Clock clock) {
        this.stays = stays;
        this.requests = requests;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** One round. Stays are independent of each other, so their order does not matter. */
    public Mono<Void> round() {
        return Mono.defer(() -> stays.due(clock.instant())
                .map(Versioned::value)
                .flatMapDelayError(this::look, AT_ONCE, AT_ONCE)
                .then());
    }

    private Mono<Void> look(Stay stay) {
        if (stay.stage() instanceof StayStage.Over over) {
            return Mono.justOrEmpty(stay.admission()).flatMap(known -> follow(known, over));
        }
        return stays.change(stay.id(), context(), current -> current.remind(clock.instant()))
                .then();
    }

    private Mono<Void> follow(Admission known, StayStage.Over over) {
        var leave = new Leave(over.exit(), over.by(), over.leftAt());
        return requests.change(
                        known.request(),
                        context(),
                        request -> request.arriving().departed(known.ref(), leave))
                .doOnNext(done -> agenda.advance(known.request()))
                .then();
    }

    private CommandContext context() {
        return CommandContext.system(clock.instant()).asRelief();
    }
}
