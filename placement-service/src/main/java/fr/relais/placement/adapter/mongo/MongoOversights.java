package fr.relais.placement.adapter.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.Oversights;
import fr.relais.placement.domain.oversight.Oversight;
import fr.relais.placement.domain.oversight.OversightEvent;
import fr.relais.placement.domain.oversight.OversightRefusal;
import fr.relais.platform.store.AggregateStore;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

/** One document per organisation, under the name that tokens use. */
final class MongoOversights implements Oversights {

    static final List<String> LOOKUPS = List.of("due", "quarantinedAt");

    private static final int MOST = 1_000;
    private static final int ALL = 0;

    private final AggregateStore<Oversight, OversightEvent> store;

    MongoOversights(AggregateStore<Oversight, OversightEvent> store) {
        this.store = store;
    }

    @Override
    public Flux<Oversight> all() {
        return store.list(new Document(), ascending("_id"), MOST).map(Versioned::value);
    }

    @Override
    public Flux<Oversight> due(Instant now) {
        return store.list(lte("lookup.due", Date.from(now)), ascending("lookup.due"), MOST)
                .map(Versioned::value);
    }

    @Override
    public Flux<Oversight> quarantined() {
        return store.list(exists("lookup.quarantinedAt"), ascending("lookup.quarantinedAt"), ALL)
                .map(Versioned::value);
    }

    @Override
    public Mono<Outcome<Oversight, OversightRefusal>> change(
            Oversight first,
            CommandContext context,
            Function<Oversight, Decision<Oversight, OversightEvent, OversightRefusal>> decide) {
        var id = first.organisation();
        return store.change(id, context, decide)
                .switchIfEmpty(Mono.defer(
                        () -> begin(first, context).then(Mono.defer(() -> store.change(id, context, decide)))))
                .map(outcome -> outcome.fold(
                        changed -> Outcome.done(changed.value()), Outcome::<Oversight, OversightRefusal>refused));
    }

    /** Without the key of the command, which is not carried out yet. Whoever is second meets the first one's. */
    private Mono<Outcome<Versioned<Oversight>, OversightRefusal>> begin(Oversight first, CommandContext context) {
        var beginning = new CommandContext(context.actor(), context.at(), null, null, true);
        return store.create(first.organisation(), beginning, () -> Decision.unchanged(first));
    }
}
