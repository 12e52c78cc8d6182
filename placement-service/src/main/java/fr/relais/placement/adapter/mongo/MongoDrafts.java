package fr.relais.placement.adapter.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.draft.Drafts;
import fr.relais.placement.domain.draft.DraftEvent;
import fr.relais.placement.domain.draft.DraftId;
import fr.relais.placement.domain.draft.DraftOwner;
import fr.relais.placement.domain.draft.DraftRefusal;
import fr.relais.placement.domain.draft.RequestDraft;
import fr.relais.placement.domain.request.Reference;
import fr.relais.platform.store.AggregateStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

/**
 * One document per draft. That each of the places of an account is taken once is for a unique index to see to: of two
 * who take the same one at once, the second finds no document of its own.
 */
final class MongoDrafts implements Drafts {

    static final List<String> UNIQUE = List.of("ref", "place");
    static final List<String> LOOKUPS = List.of("account", "changedAt", "discarded");

    private final AggregateStore<RequestDraft, DraftEvent> store;

    MongoDrafts(AggregateStore<RequestDraft, DraftEvent> store) {
        this.store = store;
    }

    @Override
    public Mono<Versioned<RequestDraft>> find(DraftId id) {
        return store.find(id.toString());
    }

    @Override
    public Mono<Versioned<RequestDraft>> findByReference(Reference ref) {
        return store.findBy(eq("lookup.ref", ref.value()));
    }

    @Override
    public Flux<RequestDraft> of(String account) {
        return store.list(eq("lookup.account", account), ascending("_id"), DraftOwner.PLACES)
                .map(Versioned::value);
    }

    @Override
    public Flux<DraftId> over(Instant horizon) {
        return Flux.concat(
                        store.ids(eq("lookup.discarded", true)), store.ids(lte("lookup.changedAt", Date.from(horizon))))
                .map(id -> new DraftId(UUID.fromString(id)));
    }

    @Override
    public Mono<Outcome<Versioned<RequestDraft>, DraftRefusal>> begin(RequestDraft draft, CommandContext context) {
        return store.create(draft.id().toString(), context, () -> RequestDraft.begin(draft));
    }

    @Override
    public Mono<Outcome<Versioned<RequestDraft>, DraftRefusal>> change(
            DraftId id,
            CommandContext context,
            Function<RequestDraft, Decision<RequestDraft, DraftEvent, DraftRefusal>> decide) {
        return store.change(id.toString(), context, decide);
    }
}
