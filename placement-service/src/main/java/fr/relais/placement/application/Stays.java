package fr.relais.placement.application;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.stay.Stay;
import fr.relais.placement.domain.stay.StayEvent;
import fr.relais.placement.domain.stay.StayId;
import fr.relais.placement.domain.stay.StayRefusal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stays of this service. A change stores state and events in one write, once for a command id (INV-24). */
public interface Stays {

    /** The stay at its current version, or empty if there is none. */
    Mono<Versioned<Stay>> find(StayId id);

    /** The stays of a centre's organisation that are not over, the one expected or begun first before the others. */
    Flux<Versioned<Stay>> openOf(String organisation, StayPage page);

    /** All stays that are not over, in the same order. */
    Flux<Versioned<Stay>> open(StayPage page);

    /** All stays to be looked at again by now. */
    Flux<Versioned<Stay>> due(Instant now);

    /** Stores a new stay, or meets the one that is there. */
    Mono<Outcome<Versioned<Stay>, StayRefusal>> begin(
            StayId id, CommandContext context, Supplier<Decision<Stay, StayEvent, StayRefusal>> decide);

    /** Changes a stay by a decision on its present state; empty if there is no such stay. */
    Mono<Outcome<Versioned<Stay>, StayRefusal>> change(
            StayId id, CommandContext context, Function<Stay, Decision<Stay, StayEvent, StayRefusal>> decide);
}
