package fr.relais.platform.store;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.platform.audit.ChangeLog;
import fr.relais.platform.messaging.EventSink;
import io.micrometer.core.instrument.MeterRegistry;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;

/**
 * Opens the stores of a service and keeps their outboxes moving: one relay a collection, and once a second a look at
 * what is left to do, after this process has said how far it is and heard how far the others are.
 */
public final class AggregateStores implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AggregateStores.class);
    private static final Duration ROUND_EVERY = Duration.ofSeconds(1);
    private static final Duration TIDY_EVERY = Duration.ofSeconds(10);
    private static final Duration LAST_WORD = Duration.ofSeconds(2);
    private static final Duration AT_START = Duration.ofSeconds(30);

    private final MongoDatabase database;
    private final EventSink sink;
    private final ChangeLog changes;
    private final Clock clock;
    private final OutboxMetrics metrics;
    private final Marks marks;
    private final RaisedVersions raised;
    private final Map<String, OutboxRelay> relays = new ConcurrentHashMap<>();
    private final List<OutboxSweep> sweeps = new CopyOnWriteArrayList<>();
    private final List<OutboxTrim> trims = new CopyOnWriteArrayList<>();
    private final List<Announcer> announcers = new CopyOnWriteArrayList<>();
    private Disposable work = Disposables.disposed();

    AggregateStores(
            MongoDatabase database,
            EventSink sink,
            ChangeLog changes,
            RaisedVersions raised,
            Clock clock,
            MeterRegistry meters) {
        this.database = database;
        this.sink = sink;
        this.changes = changes;
        this.raised = raised;
        this.clock = clock;
        this.metrics = new OutboxMetrics(meters, clock);
        this.marks = new Marks(database.getCollection(Marks.COLLECTION), clock);
    }

    /**
     * Opens a collection of aggregates and makes its indexes.
     *
     * @param uniqueLookups fields under {@code lookup} that have at most one document for each value
     * @param lookups fields under {@code lookup} by which a use case finds documents
     */
    public <S, E> AggregateStore<S, E> open(
            String collection, AggregateMapping<S, E> mapping, List<String> uniqueLookups, List<String> lookups) {
        var documents = database.getCollection(collection);
        makeIndexes(documents, uniqueLookups, lookups);
        marks.begin();
        var records = new StateRecords<>(mapping, clock);
        var published = new Published(collection, marks);
        var relay = new OutboxRelay(documents, sink, changes, records, published, OutboxRelay.newScheduler(collection));
        var trim = new OutboxTrim(documents, relay, marks);
        var sweep = new OutboxSweep(documents, relay, trim, marks);
        relays.put(collection, relay);
        trims.add(trim);
        sweeps.add(sweep);
        if (mapping.hasStateRecords()) {
            announcers.add(new Announcer(documents, relay));
        }
        metrics.watch(collection, sweep::waiting);
        return new AggregateStore<>(documents, mapping, records, relay, raised);
    }

    /** At start, on the main thread: a service without its indexes must not begin. */
    private static void makeIndexes(
            MongoCollection<Document> documents, List<String> uniqueLookups, List<String> lookups) {
        var once = new IndexOptions().unique(true);
        // The embedded database uses an index only when the query's fields equal it; a real one does not need this.
        var byVersion = documents.createIndex(new Document("_id", 1).append("version", 1), once);
        // For what a process that died has left: its documents are found by who wrote them last.
        var byTail = documents.createIndex(new Document("tail", 1), new IndexOptions().sparse(true));
        var unique = Flux.fromIterable(uniqueLookups)
                .concatMap(field -> documents.createIndex(new Document("lookup." + field, 1), once));
        var plain = Flux.fromIterable(lookups)
                .concatMap(field -> documents.createIndex(new Document("lookup." + field, 1)));
        Mono.from(byVersion)
                .then(Mono.from(byTail))
                .thenMany(unique)
                .thenMany(plain)
                .blockLast(AT_START);
    }

    /** Whether everything of a document of a collection is published, as far as this process knows. */
    public boolean isPublished(String collection, Document root) {
        var stored = new StoredDocument(root);
        var relay = relays.get(collection);
        return relay == null
                ? stored.outbox().isEmpty()
                : relay.published().isDone(stored) || relay.published().covers(stored.id(), stored.version());
    }

    @Override
    public void start() {
        // What was given up, by a deadline or a caller, may still fail later; nobody waits for it.
        Hooks.onErrorDropped(failure -> log.warn(
                "a failure came too late to matter: {}", failure.getClass().getSimpleName()));
        var rounds = every(ROUND_EVERY).flatMap(tick -> round(), 1);
        var tidying = every(TIDY_EVERY).flatMap(tick -> tidy(), 1);
        work = Disposables.composite(
                forever(rounds),
                forever(tidying),
                forever(marks.exchange().then(announceAgain()).flux()));
    }

    private Mono<Void> round() {
        return marks.exchange()
                .thenMany(Flux.fromIterable(sweeps).concatMap(OutboxSweep::round))
                .thenMany(Flux.fromIterable(trims).concatMap(OutboxTrim::round))
                .then();
    }

    private Mono<Void> tidy() {
        return Flux.fromIterable(trims)
                .concatMap(OutboxTrim::tidy)
                .thenMany(Flux.fromIterable(marks.rested()))
                .concatMap(this::forgetWhoLeftNothing)
                .then();
    }

    private Mono<Void> forgetWhoLeftNothing(Mark mark) {
        return Flux.fromIterable(trims)
                .concatMap(trim -> trim.hasNoneOf(mark.writer()))
                .all(none -> none)
                .filter(none -> none)
                .flatMap(none -> marks.forget(mark.writer()));
    }

    /** Sends the state record of every aggregate once more; safe at any time. Completes with how many there are. */
    Mono<Long> announceAgain() {
        return Flux.fromIterable(announcers).concatMap(Announcer::announceAll).reduce(0L, Long::sum);
    }

    private static Flux<Long> every(Duration period) {
        return Flux.interval(period).onBackpressureDrop();
    }

    private static Disposable forever(Flux<?> round) {
        return round.doOnError(failure -> log.warn(
                        "a round over the outboxes failed: {}",
                        failure.getClass().getSimpleName()))
                .retryWhen(reactor.util.retry.Retry.fixedDelay(Long.MAX_VALUE, ROUND_EVERY))
                .subscribe();
    }

    @Override
    public void stop() {
        work.dispose();
        sayTheLastWord();
        Hooks.resetOnErrorDropped();
    }

    /** Whoever comes next then finds nothing to be published once more. */
    private void sayTheLastWord() {
        try {
            marks.write().block(LAST_WORD);
        } catch (RuntimeException unsaid) {
            log.warn("a last word could not be said: {}", unsaid.getClass().getSimpleName());
        }
    }

    @Override
    public boolean isRunning() {
        return !work.isDisposed();
    }
}
