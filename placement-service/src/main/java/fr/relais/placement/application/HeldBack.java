package fr.relais.placement.application;

import java.time.Clock;
import java.util.function.Supplier;

import fr.relais.blocks.CommandContext;
import fr.relais.placement.domain.request.PlacementRequest;
import reactor.core.publisher.Mono;

/**
 * Lets a search go on, unless it waits for a coordinator's word since accounts of its organisation may be in wrong
 * hands. It stays where it is, keeps its seniority, and looks like any other search to whoever asks.
 */
public final class HeldBack {

    private final Quarantines quarantines;
    private final PlacementRequests requests;
    private final Clock clock;

    public HeldBack(Quarantines quarantines, PlacementRequests requests, Clock clock) {
        this.quarantines = quarantines;
        this.requests = requests;
        this.clock = clock;
    }

    /** Empty when it does not go on now. */
    Mono<PlacementRequest> unless(PlacementRequest request, Supplier<Mono<PlacementRequest>> goOn) {
        return quarantines.hold(request).flatMap(held -> held ? tell(request) : goOn.get());
    }

    /** Whether its search waits for nobody's word. */
    Mono<Boolean> goesOn(PlacementRequest request) {
        return quarantines.hold(request).map(held -> !held);
    }

    private Mono<PlacementRequest> tell(PlacementRequest request) {
        var context = CommandContext.system(clock.instant()).asRelief();
        return requests.change(
                        request.id(), context, current -> current.searching().heldBack())
                .then(Mono.empty());
    }
}
