package fr.relais.platform.store;

import java.time.Duration;
import java.util.List;
import java.util.Map.Entry;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Behind the relay: forgets published events, and sees to it that the newest state record is the last.
 *
 * <p>Both in one write for many aggregates: each is forgotten only where the version is still the one whose record was
 * sent. Where it is not, another process has written, may have sent its newer record before our older one, and the
 * aggregate is published again as it is stored; that process does the same, so the newest record ends up last. Like
 * every write it is acknowledged by a majority, or an old primary could say that nothing newer is stored.
 */
final class OutboxTrim {

    private static final int AT_ONCE = 500;
    private static final int READ_AT_ONCE = 4;
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final BulkWriteOptions EACH_FOR_ITSELF = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> documents;
    private final OutboxRelay relay;
    private final Published published;

    OutboxTrim(MongoCollection<Document> documents, OutboxRelay relay) {
        this.documents = documents;
        this.relay = relay;
        this.published = relay.published();
    }

    /** One round over everything published since the last. What is just being published again is for the next one. */
    Mono<Void> round() {
        return Flux.defer(() -> Flux.fromIterable(published.takeUnchecked().entrySet()))
                .filter(sent -> !isPutOff(sent.getKey()))
                .buffer(AT_ONCE)
                .concatMap(this::forget)
                .then();
    }

    private boolean isPutOff(String id) {
        var busy = relay.isBusyWith(id);
        if (busy) {
            published.check(id);
        }
        return busy;
    }

    private Mono<Void> forget(List<Entry<String, Long>> sent) {
        var writes = sent.stream().map(this::ifUnchanged).toList();
        return Mono.from(documents.bulkWrite(writes, EACH_FOR_ITSELF))
                .flatMap(result -> result.getMatchedCount() == sent.size() ? Mono.empty() : publishChanged(sent))
                .timeout(DEADLINE)
                .onErrorResume(failure -> Mono.fromRunnable(() -> putBack(sent)));
    }

    private WriteModel<Document> ifUnchanged(Entry<String, Long> sent) {
        var version = sent.getValue();
        return new UpdateOneModel<>(
                new Document("_id", sent.getKey()).append("version", version),
                new Document("$pull", new Document("outbox", published.forgettable(version))));
    }

    private Mono<Void> publishChanged(List<Entry<String, Long>> sent) {
        var ids = sent.stream().map(Entry::getKey).toList();
        return Flux.from(documents
                        .find(new Document("_id", new Document("$in", ids)))
                        .projection(new Document("version", 1)))
                .map(StoredDocument::new)
                .filter(found -> !published.covers(found.id(), found.version()) && !relay.isBusyWith(found.id()))
                .flatMap(found -> relay.publishStored(found.id()), READ_AT_ONCE)
                .then();
    }

    private void putBack(List<Entry<String, Long>> sent) {
        sent.forEach(each -> published.check(each.getKey()));
    }
}
