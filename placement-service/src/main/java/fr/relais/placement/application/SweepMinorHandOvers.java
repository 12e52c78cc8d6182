package fr.relais.placement.application;

import java.time.Clock;

import fr.relais.blocks.CommandContext;
import reactor.core.publisher.Mono;

/** Tells the coordinators on call of hand-overs whose days have come. It closes nothing (INV-09). */
public final class SweepMinorHandOvers {

    private static final int AT_ONCE = 8;

    private final MinorHandOvers handOvers;
    private final Clock clock;

    public SweepMinorHandOvers(MinorHandOvers handOvers, Clock clock) {
        this.handOvers = handOvers;
        this.clock = clock;
    }

    /** One round. Hand-overs are independent of each other, so their order does not matter. */
    public Mono<Void> round() {
        return Mono.defer(() -> handOvers
                .due(clock.instant())
                .flatMapDelayError(
                        due -> handOvers.change(
                                due.request(),
                                CommandContext.system(clock.instant()).asRelief(),
                                current -> current.remind(clock.instant())),
                        AT_ONCE,
                        AT_ONCE)
                .then());
    }
}
