package fr.relais.platform.store;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import static com.mongodb.client.model.Projections.include;

/**
 * The aggregates of one collection, one document each.
 *
 * <p>A change is at most one read by {@code _id}, a pure decision, and one conditional write filtered by {@code _id}
 * and {@code version} and nothing else. What this process wrote last needs no read to be changed again; but whoever is
 * refused is refused on what the database says. State, version, events (outbox), command id and applied position change
 * together or not at all, without a multi-document transaction; this is what makes one bed go to one person (INV-02)
 * and one command id have one effect (INV-24). Changes of one aggregate take {@link Turns} within this process; a write
 * that lost a race against another process is decided again on the new state, a bounded number of times, with jitter.
 * What this class returns is durable: the write is acknowledged by a majority, journaled.
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
    private final Writes writes;
    private final Writing<S, E> writing;
    private final Recent<S> recent;
    private final Turns<S> turns = new Turns<>();

    AggregateStore(
            MongoCollection<Document> documents,
            AggregateMapping<S, E> mapping,
            StateRecords<S> records,
            OutboxRelay relay,
            RaisedVersions raised) {
        this.documents = documents;
        this.mapping = mapping;
        this.writes = new Writes(documents, relay);
        this.writing = new Writing<>(mapping, records, relay.published(), raised);
        this.recent = mapping.mayBeRemembered() ? Recent.memory() : Recent.none();
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

    /** The ids of all aggregates that match, and nothing else of them. */
    public Flux<String> ids(Bson filter) {
        return Flux.from(documents.find(filter).projection(include("_id"))).map(found -> found.getString("_id"));
    }

    /** How many aggregates match. */
    public Mono<Integer> count(Bson filter) {
        return Mono.from(documents.countDocuments(filter)).map(Math::toIntExact);
    }

    /** The whole stored document, for adapters that keep more than the state in it. */
    public Mono<Document> root(String id) {
        return Mono.from(documents.find(new Document("_id", id)).first());
    }

    /**
     * The one aggregate that matches, by a unique lookup field, to be looked at and perhaps changed: the change needs
     * no second read. Empty if there is none.
     */
    public Mono<Opened> open(Bson filter) {
        return Mono.defer(() -> {
            var arrival = turns.arrive();
            return Mono.from(documents.find(filter).first()).map(root -> new Opened(seen(root), arrival));
        });
    }

    /** An aggregate as it was read a moment ago. */
    public final class Opened {

        private final Seen<S> seen;
        private final long arrival;

        private Opened(Seen<S> seen, long arrival) {
            this.seen = seen;
            this.arrival = arrival;
        }

        /** What was read. */
        public Versioned<S> now() {
            return new Versioned<>(seen.state(), seen.version());
        }

        /** Changes it by a decision on what was read, or on a newer state if there is one. */
        public <R> Mono<Outcome<Versioned<S>, R>> change(
                CommandContext context, Function<S, Decision<S, E, R>> decide) {
            var change = new Change<>(context, null, decide);
            return Mono.defer(() -> turns.take(seen.stored().id(), arrival, turn -> {
                turn.learn(seen, arrival);
                return attempt(seen.stored().id(), turn, change);
            }));
        }
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
        return change(id, new Change<>(context, null, decide));
    }

    /**
     * Applies an event of another aggregate, once: what is not newer than the last applied event of the same source is
     * answered with the present state and changes nothing.
     */
    public <R> Mono<Outcome<Versioned<S>, R>> changeOnce(
            String id, CommandContext context, SourcePosition from, Function<S, Decision<S, E, R>> decide) {
        return change(id, new Change<>(context, from, decide));
    }

    private <R> Mono<Outcome<Versioned<S>, R>> change(String id, Change<S, E, R> change) {
        return Mono.defer(() -> turns.take(id, turns.arrive(), turn -> attempt(id, turn, change)));
    }

    private <R> Mono<Outcome<Versioned<S>, R>> attempt(String id, Line<S>.Turn turn, Change<S, E, R> change) {
        return Mono.defer(() -> onRemembered(id, turn, change))
                .switchIfEmpty(Mono.defer(() -> present(id, turn))
                        .flatMap(seen -> decideAndWrite(seen, turn, change, Mono::just)))
                .retryWhen(ON_LOST_RACE);
    }

    /** Empty when nothing is remembered, or when it gives no reason to write: then the database has to be asked. */
    private <R> Mono<Outcome<Versioned<S>, R>> onRemembered(String id, Line<S>.Turn turn, Change<S, E, R> change) {
        var remembered = turn.known() == null ? recent.of(id) : null;
        if (remembered == null) {
            return Mono.empty();
        }
        try {
            return decideAndWrite(remembered, turn, change, unwritten -> Mono.empty());
        } catch (RuntimeException perhapsTooOld) {
            return Mono.empty();
        }
    }

    private Mono<Seen<S>> present(String id, Line<S>.Turn turn) {
        var known = turn.known();
        if (known != null) {
            return Mono.just(known);
        }
        var begun = turns.arrived();
        return root(id).map(root -> turn.learn(seen(root), begun));
    }

    /** @param unwritten what becomes of an answer for which nothing has to be written */
    private <R> Mono<Outcome<Versioned<S>, R>> decideAndWrite(
            Seen<S> seen,
            Line<S>.Turn turn,
            Change<S, E, R> change,
            Function<Outcome<Versioned<S>, R>, Mono<Outcome<Versioned<S>, R>>> unwritten) {
        if (change.wasMadeTo(seen.stored())) {
            return unwritten.apply(Outcome.done(new Versioned<>(seen.state(), seen.version())));
        }
        change.requireVersionOf(seen.stored());
        return change.decide()
                .apply(seen.state())
                .fold(
                        accepted -> change.leavesNoTrace(accepted)
                                ? unwritten.apply(Outcome.done(new Versioned<>(accepted.state(), seen.version())))
                                : write(writing.of(seen.stored(), change, accepted), turn),
                        reason -> unwritten.apply(Outcome.refused(reason)));
    }

    private <R> Mono<Outcome<Versioned<S>, R>> write(Writing.Step<S> step, Line<S>.Turn turn) {
        var begun = turns.arrived();
        return writes.update(step, next -> {
                    turn.learn(next, begun);
                    recent.remember(next);
                })
                .doOnError(failure -> recent.forget(step.before().id()))
                .flatMap(made -> made ? Mono.just(step.done()) : lost(step, turn));
    }

    private <R> Mono<Outcome<Versioned<S>, R>> lost(Writing.Step<S> step, Line<S>.Turn turn) {
        recent.forget(step.before().id());
        turn.forget();
        return Mono.error(LostRace::new);
    }

    private <R> Mono<Outcome<Versioned<S>, R>> insert(
            String id, CommandContext context, Document once, Decision.Accepted<S, E, R> accepted) {
        var root = writing.first(id, context, accepted);
        root.putAll(once);
        return writes.insert(root, writing.publication(root, accepted.state()))
                .flatMap(made ->
                        made ? Mono.just(Outcome.done(new Versioned<>(accepted.state(), 1))) : existing(id, context));
    }

    private <R> Mono<Outcome<Versioned<S>, R>> existing(String id, CommandContext context) {
        return root(id).flatMap(root -> {
            var sameCommand = context.key() == null || new StoredDocument(root).knows(context.key());
            return sameCommand
                    ? Mono.just(Outcome.<Versioned<S>, R>done(versioned(root)))
                    : Mono.error(new CommandReused());
        });
    }

    private Seen<S> seen(Document root) {
        return new Seen<>(new StoredDocument(root), mapping.read(root));
    }

    private Versioned<S> versioned(Document root) {
        return new Versioned<>(mapping.read(root), new StoredDocument(root).version());
    }
}
