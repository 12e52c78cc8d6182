package fr.relais.platform.store;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.platform.messaging.EventSink;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Publishes what waits in the outboxes of one collection, in the order of each aggregate, at least once.
 *
 * <p>It is woken by every commit and by a sweep that finds what a crash left behind. Within one process one aggregate
 * is published by one run at a time. Several processes may publish the same event twice, never a later event of an
 * aggregate before an earlier one: each run sends the whole waiting outbox, oldest first. Published events are
 * forgotten with the next write of the aggregate or by a background trim, whichever comes first; losing a trim only
 * publishes again.
 */
final class OutboxRelay {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int REMEMBERED = 20_000;
    private static final int SWEPT_AT_ONCE = 500;

    private final MongoCollection<Document> documents;
    private final EventSink sink;
    private final StateRecords records;
    private final Scheduler scheduler;

    /** Ids being published now; the value says that the aggregate changed meanwhile. */
    private final Map<String, Boolean> running = new ConcurrentHashMap<>();

    private final Map<String, Long> published = new ConcurrentHashMap<>();
    private final Set<String> untrimmed = ConcurrentHashMap.newKeySet();

    OutboxRelay(MongoCollection<Document> documents, EventSink sink, StateRecords records, Scheduler scheduler) {
        this.documents = documents;
        this.sink = sink;
        this.records = records;
        this.scheduler = scheduler;
    }

    /** Says that an aggregate has something to publish; returns at once. */
    void wake(String id) {
        var before = running.putIfAbsent(id, Boolean.FALSE);
        if (before == null) {
            run(id);
        } else {
            running.computeIfPresent(id, (key, again) -> Boolean.TRUE);
            if (!running.containsKey(id)) {
                wake(id);
            }
        }
    }

    /** Whether the events up to this version were acknowledged by the broker, as far as this process knows. */
    boolean hasPublished(String id, long version) {
        return published.getOrDefault(id, 0L) >= version;
    }

    /** One look at what a crash or an outage left behind. */
    Mono<Void> sweep() {
        return Flux.from(documents
                        .find(new Document("outbox.0", new Document("$exists", true)))
                        .projection(new Document("_id", 1).append("version", 1))
                        .limit(SWEPT_AT_ONCE))
                .map(StoredDocument::new)
                .doOnNext(this::publishOrTrim)
                .then();
    }

    private void publishOrTrim(StoredDocument found) {
        if (hasPublished(found.id(), found.version())) {
            untrimmed.add(found.id());
        } else {
            wake(found.id());
        }
    }

    /** Forgets published events of quiet aggregates. */
    Mono<Void> trim() {
        var ids = new HashSet<>(untrimmed);
        untrimmed.removeAll(ids);
        return Flux.fromIterable(ids).flatMap(this::trim, 4).then();
    }

    Mono<Long> republishAll() {
        return Flux.from(documents.find().projection(new Document("_id", 1)))
                .flatMap(found -> publishRecord(found.getString("_id")), 4)
                .count();
    }

    private void run(String id) {
        publish(id)
                .onErrorResume(failure -> {
                    log.warn(
                            "events could not be published yet: {}",
                            failure.getClass().getSimpleName());
                    return Mono.empty();
                })
                .subscribeOn(scheduler)
                .doFinally(signal -> next(id))
                .subscribe();
    }

    private void next(String id) {
        var again = running.computeIfPresent(id, (key, changed) -> changed ? Boolean.FALSE : null);
        if (again != null) {
            run(id);
        }
    }

    private Mono<Void> publish(String id) {
        return Mono.from(documents.find(new Document("_id", id)).first()).flatMap(root -> {
            var stored = new StoredDocument(root);
            return sendInOrder(waiting(stored))
                    .then(Mono.defer(() -> sendRecord(root)))
                    .doOnSuccess(done -> remember(id, stored.version()));
        });
    }

    private List<Document> waiting(StoredDocument stored) {
        return stored.outbox().stream()
                .filter(entry -> !hasPublished(stored.id(), OutboxEntries.version(entry)))
                .toList();
    }

    /** All are handed over in order to one idempotent producer; the run ends when each is acknowledged. */
    private Mono<Void> sendInOrder(List<Document> entries) {
        return Flux.fromIterable(entries)
                .concatMap(this::handOver)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(Mono::fromFuture)
                .then();
    }

    /**
     * Always on a thread of the relay: handing over may wait for the producer to learn where a topic is, which it never
     * learns when its own network thread is the one that waits.
     */
    private Mono<CompletableFuture<Void>> handOver(Document entry) {
        return Mono.fromCallable(() -> sink.send(entry)).subscribeOn(scheduler);
    }

    /**
     * The state record, until the one sent last is that of the stored version: a slower process that sent an older one
     * after us does the same, so the newest record ends up last.
     */
    private Mono<Void> sendRecord(Document root) {
        var record = records.of(root);
        if (record.isEmpty()) {
            return Mono.empty();
        }
        return handOver(record.get())
                .flatMap(Mono::fromFuture)
                .then(Mono.from(documents
                        .find(new Document("_id", root.getString("_id")))
                        .first()))
                .flatMap(now -> new StoredDocument(now).version() == new StoredDocument(root).version()
                        ? Mono.<Void>empty()
                        : sendRecord(now));
    }

    private Mono<String> publishRecord(String id) {
        return Mono.from(documents.find(new Document("_id", id)).first())
                .flatMap(this::sendRecord)
                .thenReturn(id);
    }

    private void remember(String id, long version) {
        if (published.size() > REMEMBERED) {
            published.clear();
        }
        published.merge(id, version, Math::max);
        untrimmed.add(id);
    }

    private Mono<Void> trim(String id) {
        var version = published.getOrDefault(id, 0L);
        var gone = new Document("outbox", new Document("v", new Document("$lte", version)));
        return Mono.from(documents.updateOne(new Document("_id", id), new Document("$pull", gone)))
                .timeout(Duration.ofSeconds(5))
                .then()
                .onErrorResume(failure -> Mono.fromRunnable(() -> untrimmed.add(id)));
    }

    static Scheduler newScheduler(String name) {
        return Schedulers.newBoundedElastic(4, 100_000, "relay-" + name, 60, true);
    }
}
