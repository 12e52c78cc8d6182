package fr.relais.placement.application.refusal;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.refusal.RefusalReview;
import fr.relais.placement.domain.refusal.ReviewEvent;
import fr.relais.placement.domain.refusal.ReviewId;
import fr.relais.placement.domain.refusal.ReviewRefusal;
import fr.relais.placement.domain.request.Reference;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The reviews of this service. A change stores state and events in one write, once for a command id (INV-24). */
public interface Reviews {

    /** By what the coordinators know it by. */
    Mono<Versioned<RefusalReview>> findByReference(Reference ref);

    /** All that nobody has decided, those that end first before the others. */
    Flux<Versioned<RefusalReview>> undecided();

    /** All reviews to be looked at again by now. */
    Flux<Versioned<RefusalReview>> due(Instant now);

    /** Stores a new review, or meets the one of the same refusal. */
    Mono<Outcome<Versioned<RefusalReview>, ReviewRefusal>> open(
            ReviewId id, CommandContext context, Supplier<Decision<RefusalReview, ReviewEvent, ReviewRefusal>> decide);

    /** Changes a review by a decision on its present state; empty if there is no such review. */
    Mono<Outcome<Versioned<RefusalReview>, ReviewRefusal>> change(
            ReviewId id,
            CommandContext context,
            Function<RefusalReview, Decision<RefusalReview, ReviewEvent, ReviewRefusal>> decide);
}
