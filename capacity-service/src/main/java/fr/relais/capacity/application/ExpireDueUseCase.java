package fr.relais.capacity.application;

import java.time.Clock;
import java.time.Instant;

import fr.relais.blocks.CommandContext;
import fr.relais.capacity.domain.centre.CentreId;
import fr.relais.capacity.domain.centre.ExpireDue;
import reactor.core.publisher.Mono;

/**
 * Writes down what time alone has done, so that the outside hears of it.
 *
 * <p>No lease is needed: every decision judges expiry by itself, and the conditional write makes sure that of two
 * replicas sweeping the same centre one writes the event and the other finds nothing left to do. A centre that cannot
 * be written does not hold up the others; it is due again at the next sweep.
 */
public final class ExpireDueUseCase {

    private static final int AT_ONCE = 200;
    private static final int CONCURRENTLY = 4;

    private final Centres centres;
    private final ChangeCentreUseCase changeCentre;
    private final Clock clock;

    public ExpireDueUseCase(Centres centres, ChangeCentreUseCase changeCentre, Clock clock) {
        this.centres = centres;
        this.changeCentre = changeCentre;
        this.clock = clock;
    }

    /** One sweep. Completes with the number of centres in which something was due. */
    public Mono<Long> handle() {
        return Mono.defer(() -> sweep(clock.instant()));
    }

    // Centres are independent of each other, so their order does not matter.
    private Mono<Long> sweep(Instant at) {
        return centres.due(at, AT_ONCE)
                .flatMapDelayError(centre -> expire(centre, at), CONCURRENTLY, CONCURRENTLY)
                .count();
    }

    private Mono<CentreId> expire(CentreId centre, Instant at) {
        return changeCentre
                .handle(centre, new ExpireDue(at), CommandContext.system(at))
                .thenReturn(centre);
    }
}
