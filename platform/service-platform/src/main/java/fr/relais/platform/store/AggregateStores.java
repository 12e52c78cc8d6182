package fr.relais.platform.store;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
 * Opens the stores of a service and keeps their outboxes moving: one relay a collection, a sweep every second, a trim
 * every two seconds, so that what is changed twice in a moment is trimmed once.
 */
public final class AggregateStores implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AggregateStores.class);
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(1);
    private static final Duration TRIM_EVERY = Duration.ofSeconds(2);
    private static final Duration AT_START = Duration.ofSeconds(30);

    private final MongoDatabase database;
    private final EventSink sink;
    private final ChangeLog changes;
    private final Clock clock;
    private final OutboxMetrics metrics;
    private final List<OutboxRelay> relays = new CopyOnWriteArrayList<>();
    private final List<OutboxTrim> trims = new CopyOnWriteArrayList<>();
    private final List<Announcer> announcers = new CopyOnWriteArrayList<>();
    private Disposable work = Disposables.disposed();

    AggregateStores(MongoDatabase database, EventSink sink, ChangeLog changes, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.sink = sink;
        this.changes = changes;
        this.clock = clock;
        this.metrics = new OutboxMetrics(meters);
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
        var records = new StateRecords<>(mapping, clock);
        var relay = new OutboxRelay(documents, sink, changes, records, OutboxRelay.newScheduler(collection));
        relays.add(relay);
        trims.add(new OutboxTrim(documents, relay));
        if (mapping.hasStateRecords()) {
            announcers.add(new Announcer(documents, relay));
        }
        metrics.watch(collection, documents, clock);
        return new AggregateStore<>(documents, mapping, records, relay);
    }

    /** At start, on the main thread: a service without its indexes must not begin. */
    private static void makeIndexes(
            MongoCollection<Document> documents, List<String> uniqueLookups, List<String> lookups) {
        var once = new IndexOptions().unique(true);
        // The embedded database uses an index only when the query's fields equal it; a real one does not need this.
        var byVersion = documents.createIndex(new Document("_id", 1).append("version", 1), once);
        // For the sweep, which looks every second: it holds the few documents that have something to publish.
        var waiting = documents.createIndex(
                new Document("outbox.v", 1), new IndexOptions().partialFilterExpression(OutboxRelay.WAITING));
        var unique = Flux.fromIterable(uniqueLookups)
                .concatMap(field -> documents.createIndex(new Document("lookup." + field, 1), once));
        var plain = Flux.fromIterable(lookups)
                .concatMap(field -> documents.createIndex(new Document("lookup." + field, 1)));
        Mono.from(byVersion)
                .then(Mono.from(waiting))
                .thenMany(unique)
                .thenMany(plain)
                .blockLast(AT_START);
    }

    @Override
    public void start() {
        // What was given up, by a deadline or a caller, may still fail later; nobody waits for it.
        Hooks.onErrorDropped(failure -> log.warn(
                "a failure came too late to matter: {}", failure.getClass().getSimpleName()));
        var sweeps =
                every(SWEEP_EVERY).flatMap(tick -> Flux.fromIterable(relays).concatMap(OutboxRelay::sweep), 1);
        var trimming =
                every(TRIM_EVERY).flatMap(tick -> Flux.fromIterable(trims).concatMap(OutboxTrim::round), 1);
        var looks = every(Duration.ofSeconds(5)).flatMap(tick -> metrics.look(), 1);
        work = Disposables.composite(
                forever(sweeps),
                forever(trimming),
                forever(looks),
                forever(announceAgain().flux()));
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
                .retryWhen(reactor.util.retry.Retry.fixedDelay(Long.MAX_VALUE, SWEEP_EVERY))
                .subscribe();
    }

    @Override
    public void stop() {
        work.dispose();
        Hooks.resetOnErrorDropped();
    }

    @Override
    public boolean isRunning() {
        return !work.isDisposed();
    }
}
