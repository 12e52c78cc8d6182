package fr.relais.platform.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;

import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.platform.audit.ChangeLog;
import fr.relais.platform.messaging.EventSink;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Publishes what waits in the outboxes of one collection, in the order of each aggregate, at least once, and after it
 * the aggregate's state record.
 *
 * <p>What is written here is handed over in memory by {@link #publish}; {@link OutboxSweep} reads what a crash or an
 * outage left behind. Within one process one aggregate is published by one run at a time. Several processes may publish
 * the same event twice, never a later event of an aggregate before an earlier one: each run sends all that waits,
 * oldest first. Of what was read, {@link OutboxTrim} sees whether a newer version was stored meanwhile, so that the
 * record sent last is not the newest. Beside it the same events are written into the register ({@link Registering}).
 */
final class OutboxRelay {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private final MongoCollection<Document> documents;
    private final EventSink sink;
    private final StateRecords<?> records;
    private final Scheduler scheduler;
    private final Published published;
    private final Registering registering;

    /** Ids being published now; the value is what is to be published after that. */
    private final Map<String, Optional<Publication>> running = new ConcurrentHashMap<>();

    OutboxRelay(
            MongoCollection<Document> documents,
            EventSink sink,
            ChangeLog changes,
            StateRecords<?> records,
            Published published,
            Scheduler scheduler) {
        this.documents = documents;
        this.sink = sink;
        this.records = records;
        this.scheduler = scheduler;
        this.published = published;
        this.registering = new Registering(changes, published);
    }

    Published published() {
        return published;
    }

    boolean isPublishing(String id) {
        return running.containsKey(id);
    }

    /** Whether something of it is on its way to the broker or into the register. */
    boolean isBusyWith(String id) {
        return isPublishing(id) || registering.isAt(id);
    }

    /** Publishes this, or something newer, once what is being published of that aggregate is done; returns at once. */
    void publish(Publication next) {
        var id = next.id();
        if (running.putIfAbsent(id, Optional.empty()) == null) {
            begin(next);
        } else if (running.computeIfPresent(id, (key, later) -> Optional.of(next.orLater(later))) == null) {
            publish(next);
        }
    }

    /** Publishes an aggregate as it is stored now. */
    Mono<Void> publishStored(String id) {
        return Mono.from(documents.find(new Document("_id", id)).first())
                .doOnNext(root -> publishAsRead(new StoredDocument(root)))
                .then();
    }

    /** Publishes an aggregate as it was just read. */
    void publishAsRead(StoredDocument stored) {
        publish(records.of(stored, published.kept(stored)));
    }

    /**
     * Always on a thread of the relay: handing over may wait for the producer to learn where a topic is, which it never
     * learns when its own network thread is the one that waits.
     */
    private void begin(Publication publication) {
        try {
            var unused = scheduler.schedule(() -> run(publication));
        } catch (RejectedExecutionException stopping) {
            running.remove(publication.id());
        }
    }

    private void run(Publication publication) {
        registering.write(publication);
        var unused = handOver(publication).whenComplete((done, failure) -> end(publication, failure));
    }

    /**
     * All are handed over in order to one idempotent producer; done when each is acknowledged. Nothing when a newer
     * version was sent meanwhile: its record must stay the last.
     */
    private CompletableFuture<Void> handOver(Publication publication) {
        var sent = new ArrayList<CompletableFuture<Void>>();
        if (!published.isSent(publication.id(), publication.version() + 1)) {
            try {
                handOver(publication, sent);
            } catch (RuntimeException failure) {
                sent.add(CompletableFuture.failedFuture(failure));
            }
        }
        return CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new));
    }

    private void handOver(Publication publication, List<CompletableFuture<Void>> sent) {
        for (var entry : publication.outbox()) {
            if (!published.isSent(publication.id(), OutboxEntries.version(entry))) {
                var sending = sink.send(entry);
                sent.add(sending);
                if (sending.isCompletedExceptionally()) {
                    return;
                }
            }
        }
        publication.stateRecord().get().map(sink::send).ifPresent(sent::add);
    }

    private void end(Publication publication, @Nullable Throwable failure) {
        var id = publication.id();
        if (failure == null) {
            published.addSent(id, publication.version());
            if (publication.read()) {
                published.check(id);
            }
        } else {
            log.warn("events could not be published yet: {}", kindOf(failure));
        }
        beginNext(id);
    }

    private void beginNext(String id) {
        var next = running.replace(id, Optional.empty());
        if (next != null && next.isPresent()) {
            begin(next.get());
        } else if (!running.remove(id, Optional.empty())) {
            beginNext(id);
        }
    }

    private static String kindOf(Throwable failure) {
        var cause = failure.getCause();
        return (cause == null ? failure : cause).getClass().getSimpleName();
    }

    static Scheduler newScheduler(String name) {
        return Schedulers.newBoundedElastic(4, 100_000, "relay-" + name, 60, true);
    }
}
