package fr.relais.placement.application.draft;

import java.time.Instant;
import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.domain.draft.DraftEvent;
import fr.relais.placement.domain.draft.DraftId;
import fr.relais.placement.domain.draft.DraftRefusal;
import fr.relais.placement.domain.draft.RequestDraft;
import fr.relais.placement.domain.request.Reference;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The drafts of this service. A change is one write, once for a command id (INV-24). */
public interface Drafts {

    Mono<Versioned<RequestDraft>> find(DraftId id);

    /** By what its owner knows it by. */
    Mono<Versioned<RequestDraft>> findByReference(Reference ref);

    /** All of one account but those that were discarded. */
    Flux<RequestDraft> of(String account);

    /** Those that were discarded, and those that were changed last then or earlier. */
    Flux<DraftId> over(Instant horizon);

    /**
     * Stores a new draft, or meets the one that the same command began before.
     *
     * @return empty when another draft has taken that place of its account a moment ago
     */
    Mono<Outcome<Versioned<RequestDraft>, DraftRefusal>> begin(RequestDraft draft, CommandContext context);

    /** Changes a draft by a decision on its present state; empty if there is no such draft. */
    Mono<Outcome<Versioned<RequestDraft>, DraftRefusal>> change(
            DraftId id,
            CommandContext context,
            Function<RequestDraft, Decision<RequestDraft, DraftEvent, DraftRefusal>> decide);
}
