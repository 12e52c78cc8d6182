package fr.relais.platform.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.result.UpdateResult;
import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

/**
 * The aggregates of one collection, one document each.
 *
 * <p>A change is one read by {@code _id}, a pure decision, and one conditional write filtered by {@code _id} and
 * {@code version} and nothing else. State, version, events (outbox), command id and applied position change together or
 * not at all, without a multi-document transaction; this is what makes one bed go to one person (INV-02) and one
 * command id have one effect (INV-24). A write that lost a race is decided again on the new state, a bounded number of
 * times, with jitter. What this class returns is durable: the write is acknowledged by a majority, journaled.
 *
 * @param <S> the aggregate
 * @param <E> its events
 */
public final class AggregateStore<S, E> {

    private static final Retry ON_LOST_RACE = Retry.backoff(60, Duration.ofMillis(2))
            .maxBackoff(Duration.ofMillis(80))
            .jitter(0.9)
            .filter(LostRace.class::isInstance)
            .onRetryExhaustedThrow((spec, signal) -> new LostRace());

    private final MongoCollection<Document> documents;
    private final AggregateMapping<S, E> mapping;
    private final OutboxRelay relay;

    AggregateStore(MongoCollection<Document> documents, AggregateMapping<S, E> mapping, OutboxRelay relay) {
        this.documents = documents;
        this.mapping = mapping;
        this.relay = relay;
    }

    /** The aggregate at its current version, or empty if there is none. */
    public Mono<Versioned<S>> find(String id) {
        return root(id).map(this::versioned);
    }

    /** The one aggregate that matches, by a unique lookup field; empty if there is none. */
    public Mono<Versioned<S>> findBy(Bson filter) {
        return Mono.from(documents.find(filter).first()).map(this::versioned);
    }

    /** At most {@code limit} aggregates that match, in order. */
    public Flux<Versioned<S>> list(Bson filter, Bson sort, int limit) {
        return Flux.from(documents.find(filter).sort(sort).limit(limit)).map(this::versioned);
    }

    /** The whole stored document, for adapters that keep more than the state in it. */
    public Mono<Document> root(String id) {
        return Mono.from(documents.find(new Document("_id", id)).first());
    }

    /** Creates an aggregate; see {@link #create(String, CommandContext, Document, Supplier)}. */
    public <R> Mono<Outcome<Versioned<S>, R>> create(
            String id, CommandContext context, Supplier<Decision<S, E, R>> decide) {
        return create(id, context, new Document(), decide);
    }

    /**
     * Creates an aggregate, once. A repeat of the same command meets the same document and gets the same answer.
     *
     * @param once fields that are stored beside the state at birth and never written again
     * @return fails with {@link CommandReused} when the id exists and was created by something else
     */
    public <R> Mono<Outcome<Versioned<S>, R>> create(
            String id, CommandContext context, Document once, Supplier<Decision<S, E, R>> decide) {
        return Mono.defer(() -> decide.get()
                .fold(accepted -> insert(id, context, once, accepted), reason -> Mono.just(Outcome.refused(reason))));
    }

    /** Changes an aggregate by a decision on its present state; empty if there is no such aggregate. */
    public <R> Mono<Outcome<Versioned<S>, R>> change(
            String id, CommandContext context, Function<S, Decision<S, E, R>> decide) {
        return change(id, context, null, decide);
    }

    /**
     * Applies an event of another aggregate, once: what is not newer than the last applied event of the same source is
     * answered with the present state and changes nothing.
     */
    public <R> Mono<Outcome<Versioned<S>, R>> changeOnce(
            String id, CommandContext context, SourcePosition from, Function<S, Decision<S, E, R>> decide) {
        return change(id, context, from, decide);
    }

    private <R> Mono<Outcome<Versioned<S>, R>> change(
            String id, CommandContext context, @Nullable SourcePosition from, Function<S, Decision<S, E, R>> decide) {
        return Mono.defer(() -> root(id))
                .flatMap(root -> decideAndWrite(new StoredDocument(root), context, from, decide))
                .retryWhen(ON_LOST_RACE);
    }

    private <R> Mono<Outcome<Versioned<S>, R>> decideAndWrite(
            StoredDocument stored,
            CommandContext context,
            @Nullable SourcePosition from,
            Function<S, Decision<S, E, R>> decide) {
        if (stored.knows(context.key()) || (from != null && stored.hasApplied(from))) {
            return Mono.just(Outcome.done(versioned(stored.root())));
        }
        if (context.expectedVersion() != null && context.expectedVersion() != stored.version()) {
            return Mono.error(new StaleVersion());
        }
        return decide.apply(mapping.read(stored.root()))
                .fold(
                        accepted -> accepted.events().isEmpty() && from == null && context.key() == null
                                ? Mono.just(Outcome.done(new Versioned<>(accepted.state(), stored.version())))
                                : write(stored, context, from, accepted),
                        reason -> Mono.just(Outcome.refused(reason)));
    }

    private <R> Mono<Outcome<Versioned<S>, R>> write(
            StoredDocument stored,
            CommandContext context,
            @Nullable SourcePosition from,
            Decision.Accepted<S, E, R> accepted) {
        var version = stored.version() + 1;
        var changes = new ArrayList<Bson>();
        changes.add(set("state", mapping.write(accepted.state())));
        changes.add(set("lookup", mapping.lookup(accepted.state())));
        changes.add(set("version", version));
        changes.add(set("outbox", outboxAfter(stored, context, accepted, version)));
        changes.add(set("commands", stored.commandsWith(context)));
        if (from != null) {
            changes.add(set("applied", stored.appliedWith(from, context.at())));
        }
        var unchangedSinceRead = new Document("_id", stored.id()).append("version", stored.version());
        return Mono.from(documents.updateOne(unchangedSinceRead, combine(changes)))
                .map(UpdateResult::getMatchedCount)
                .flatMap(matched -> matched == 1 ? Mono.just(version) : Mono.error(new LostRace()))
                .doOnNext(written -> relay.wake(stored.id()))
                .map(written -> Outcome.done(new Versioned<>(accepted.state(), written)));
    }

    private List<Document> outboxAfter(
            StoredDocument stored, CommandContext context, Decision.Accepted<S, E, ?> accepted, long version) {
        var waiting = new ArrayList<Document>();
        for (var entry : stored.outbox()) {
            if (!relay.hasPublished(stored.id(), OutboxEntries.version(entry))) {
                waiting.add(entry);
            }
        }
        if (waiting.size() >= StoredDocument.OUTBOX_MOST && !context.relief()) {
            throw new OutboxFull();
        }
        waiting.addAll(OutboxEntries.of(wire(accepted), version, context));
        return waiting;
    }

    private List<OutgoingEvent> wire(Decision.Accepted<S, E, ?> accepted) {
        return accepted.events().stream()
                .flatMap(event -> mapping.wire(accepted.state(), event).stream())
                .toList();
    }

    private <R> Mono<Outcome<Versioned<S>, R>> insert(
            String id, CommandContext context, Document once, Decision.Accepted<S, E, R> accepted) {
        var root = new Document("_id", id)
                .append("version", 1L)
                .append("state", mapping.write(accepted.state()))
                .append("lookup", mapping.lookup(accepted.state()))
                .append("outbox", OutboxEntries.of(wire(accepted), 1, context))
                .append("commands", List.of())
                .append("applied", List.of());
        root.putAll(once);
        var key = context.key();
        if (key != null) {
            root.append("born", StoredDocument.trace(key, context.at()));
        }
        return Mono.from(documents.insertOne(root))
                .doOnNext(inserted -> relay.wake(id))
                .map(inserted -> Outcome.<Versioned<S>, R>done(new Versioned<>(accepted.state(), 1)))
                .onErrorResume(AggregateStore::isDuplicate, failure -> existing(id, context));
    }

    private <R> Mono<Outcome<Versioned<S>, R>> existing(String id, CommandContext context) {
        return root(id).flatMap(root -> {
            var sameCommand = context.key() == null || new StoredDocument(root).knows(context.key());
            return sameCommand
                    ? Mono.just(Outcome.<Versioned<S>, R>done(versioned(root)))
                    : Mono.error(new CommandReused());
        });
    }

    private Versioned<S> versioned(Document root) {
        return new Versioned<>(mapping.read(root), new StoredDocument(root).version());
    }

    private static boolean isDuplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
