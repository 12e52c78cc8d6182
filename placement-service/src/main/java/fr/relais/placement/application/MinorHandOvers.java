package fr.relais.placement.application;

import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.placement.domain.minor.MinorHandOver;
import fr.relais.placement.domain.minor.MinorHandOverEvent;
import fr.relais.placement.domain.minor.MinorHandOverRefusal;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The hand-overs of minors. A change stores state and events in one write, once for a command id (INV-24). */
public interface MinorHandOvers {

    Mono<MinorHandOver> find(Reference ref);

    /** The hand-overs to some départements, newest first. */
    Flux<MinorHandOver> of(Set<String> departements);

    /** All of them, newest first. */
    Flux<MinorHandOver> all();

    /** All hand-overs to be looked at again by now. */
    Flux<MinorHandOver> due(Instant now);

    /** Stores a new hand-over, or meets the one of the same request. */
    Mono<Outcome<MinorHandOver, MinorHandOverRefusal>> open(
            RequestId request,
            CommandContext context,
            Supplier<Decision<MinorHandOver, MinorHandOverEvent, MinorHandOverRefusal>> decide);

    /** Changes a hand-over by a decision on its present state; empty if there is none of that request. */
    Mono<Outcome<MinorHandOver, MinorHandOverRefusal>> change(
            RequestId request,
            CommandContext context,
            Function<MinorHandOver, Decision<MinorHandOver, MinorHandOverEvent, MinorHandOverRefusal>> decide);
}
