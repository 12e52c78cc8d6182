package fr.relais.placement.application.opening;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.placement.domain.opening.Opening;
import fr.relais.placement.domain.opening.OpeningEvent;
import fr.relais.placement.domain.opening.OpeningId;
import fr.relais.placement.domain.opening.OpeningRefusal;
import fr.relais.placement.domain.request.Reference;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The emergency openings, one document each. They are erased with the case. */
public interface Openings {

    /** The opening of that reference, or empty if there is none. */
    Mono<Opening> find(Reference ref);

    /** Those that were agreed to then or later. */
    Flux<Opening> agreedSince(Instant from);

    /** Those that nobody has looked at since they were agreed to, the oldest first. */
    Flux<Opening> toReview();

    /** Stores a new one, or meets the one that the same command created before. */
    Mono<Outcome<Opening, OpeningRefusal>> ask(
            OpeningId id, CommandContext context, Supplier<Decision<Opening, OpeningEvent, OpeningRefusal>> decide);

    /** Changes one by a decision on its present state; empty if there is none. */
    Mono<Outcome<Opening, OpeningRefusal>> change(
            OpeningId id,
            CommandContext context,
            Function<Opening, Decision<Opening, OpeningEvent, OpeningRefusal>> decide);
}
