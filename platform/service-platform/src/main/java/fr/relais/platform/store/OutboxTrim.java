package fr.relais.platform.store;

import java.time.Duration;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Behind the relay: sees to it that the newest state record is the last where something was sent that was read before,
 * and clears away what is published and that nobody has written over for long.
 *
 * <p>Nothing of it belongs to a write that goes as writes go: the next write of a document leaves out what is
 * published.
 */
final class OutboxTrim {

    private static final int AT_ONCE = 500;
    private static final int READ_AT_ONCE = 4;
    private static final int CLEARED_AT_ONCE = 100;
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final BulkWriteOptions EACH_FOR_ITSELF = new BulkWriteOptions().ordered(false);
    private static final Document CLEAR = new Document("$set", new Document("outbox", List.of()))
            .append("$unset", new Document("tail", "").append("behind", ""));

    private final MongoCollection<Document> documents;
    private final OutboxRelay relay;
    private final Marks marks;
    private final Published published;
    private final Set<String> toClear = ConcurrentHashMap.newKeySet();

    OutboxTrim(MongoCollection<Document> documents, OutboxRelay relay, Marks marks) {
        this.documents = documents;
        this.relay = relay;
        this.marks = marks;
        this.published = relay.published();
    }

    /** It is cleared away where it is still what was sent of it. */
    void clearOnceSent(String id) {
        toClear.add(id);
    }

    /** One round over what is to be looked at. What is just being published again is for the next one. */
    Mono<Void> round() {
        return Flux.defer(() -> Flux.fromIterable(published.takeUnchecked().entrySet()))
                .filter(sent -> !isPutOff(sent.getKey()))
                .buffer(AT_ONCE)
                .concatMap(this::look)
                .then();
    }

    private boolean isPutOff(String id) {
        var busy = relay.isBusyWith(id);
        if (busy) {
            published.check(id);
        }
        return busy;
    }

    private Mono<Void> look(List<Entry<String, Long>> sent) {
        var cleared =
                sent.stream().filter(each -> toClear.contains(each.getKey())).toList();
        return clear(cleared.stream()
                        .map(each -> ifUnchanged(each.getKey(), each.getValue()))
                        .toList())
                .then(publishChanged(sent))
                .then(Mono.<Void>fromRunnable(() -> cleared.forEach(each -> toClear.remove(each.getKey()))))
                .timeout(DEADLINE)
                .onErrorResume(failure -> Mono.fromRunnable(() -> putBack(sent)));
    }

    private Mono<Void> clear(List<WriteModel<Document>> each) {
        return each.isEmpty()
                ? Mono.empty()
                : Mono.from(documents.bulkWrite(each, EACH_FOR_ITSELF)).then();
    }

    private static WriteModel<Document> ifUnchanged(String id, long version) {
        return new UpdateOneModel<>(new Document("_id", id).append("version", version), CLEAR);
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

    /** Clears away a few of those that have rested for long. */
    Mono<Void> tidy() {
        return Flux.fromIterable(marks.rested()).concatMap(this::tidy).then();
    }

    private Mono<Void> tidy(Mark mark) {
        var first = new Tail(mark.writer(), 0).text();
        var last = new Tail(mark.writer(), mark.upTo()).text();
        return Flux.from(documents
                        .find(new Document("tail", new Document("$gt", first).append("$lte", last)))
                        .projection(new Document("version", 1).append("tail", 1))
                        .limit(CLEARED_AT_ONCE))
                .map(StoredDocument::new)
                .filter(found -> published.isDone(found) && !relay.isBusyWith(found.id()))
                .map(found -> ifUnchanged(found.id(), found.version()))
                .collectList()
                .flatMap(this::clear);
    }

    /** Whether no document of this collection was written by a process last. */
    Mono<Boolean> hasNoneOf(String writer) {
        var any = new Document("$gt", new Tail(writer, 0).text()).append("$lt", Tail.end(writer));
        return Mono.from(documents.find(new Document("tail", any)).limit(1))
                .hasElement()
                .map(found -> !found);
    }
}
