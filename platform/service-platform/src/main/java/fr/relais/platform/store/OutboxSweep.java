package fr.relais.platform.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sees to it that what was written into one collection gets published, once a second: what this process could not
 * publish at first, and what a process that is silent has left behind. Where nothing is left it asks the database
 * nothing.
 */
final class OutboxSweep {

    private static final int AT_ONCE = 500;
    private static final int READ_AT_ONCE = 4;

    /** So many rounds a write is left to those who are at it. */
    private static final int AT_IT = 2;

    /** The silent are looked at in each round at first, and now and then for what arrived late. */
    private static final int NOW_AND_THEN = 30;

    private final String collection;
    private final MongoCollection<Document> documents;
    private final OutboxRelay relay;
    private final OutboxTrim trim;
    private final Marks marks;
    private final Published published;

    /** Up to where the documents of a silent process have been looked at; the next round goes on there. */
    private final Map<String, String> reached = new ConcurrentHashMap<>();

    /** How many rounds ago there was nothing to do for a silent process. */
    private final Map<String, Integer> idle = new ConcurrentHashMap<>();

    /** Whether documents may be stored that were written before writes had numbers. */
    private volatile boolean older = true;

    private volatile OwnWrites.Waiting leftBehind;

    OutboxSweep(MongoCollection<Document> documents, OutboxRelay relay, OutboxTrim trim, Marks marks) {
        this.collection = documents.getNamespace().getCollectionName();
        this.documents = documents;
        this.relay = relay;
        this.trim = trim;
        this.marks = marks;
        this.published = relay.published();
        this.leftBehind = OwnWrites.Waiting.NOTHING;
    }

    /** One look, after the marks have been heard. */
    Mono<Void> round() {
        return Mono.defer(() -> sendAgain().then(publishOwn()).then(takeOver()).then(takeOverOlder()));
    }

    /** What waits to be published, of this process and of those that are silent. */
    OwnWrites.Waiting waiting() {
        return marks.own().waiting(collection).with(leftBehind);
    }

    /** What this process has sent while an older record of another one was on its way, and no longer is. */
    private Mono<Void> sendAgain() {
        return Flux.fromIterable(marks.own().toSendAgain(collection, marks::isOver, AT_ONCE))
                .filter(write -> !relay.isBusyWith(write.id()))
                .doOnNext(marks.own()::sendsAgain)
                .flatMap(this::publishOrGiveUp, READ_AT_ONCE)
                .then();
    }

    private Mono<Void> publishOwn() {
        return Flux.fromIterable(marks.own().unpublishedFor(collection, AT_IT, AT_ONCE))
                .filter(write -> !relay.isBusyWith(write.id()))
                .flatMap(this::publishOrGiveUp, READ_AT_ONCE)
                .then();
    }

    /** A write of which the database said nothing may come late, but not as late as this. */
    private Mono<Void> publishOrGiveUp(OwnWrites.Unfinished write) {
        return Mono.from(documents.find(new Document("_id", write.id())).first())
                .map(StoredDocument::new)
                .filter(stored -> stored.version() >= write.version())
                .doOnNext(relay::publishAsRead)
                .switchIfEmpty(Mono.fromRunnable(() -> {
                    if (marks.own().isOld(write, Marks.GONE)) {
                        marks.own().undone(write);
                    }
                }))
                .then();
    }

    private Mono<Void> takeOver() {
        var silent = marks.ofTheSilent();
        idle.keySet().retainAll(silent.stream().map(Mark::writer).toList());
        return Flux.fromIterable(silent)
                .filter(mark -> isDue(mark.writer()))
                .concatMap(this::takeOver)
                .reduce(OwnWrites.Waiting.NOTHING, OwnWrites.Waiting::with)
                .doOnNext(waiting -> leftBehind = waiting)
                .then();
    }

    private boolean isDue(String writer) {
        var rounds = idle.computeIfPresent(writer, (silent, before) -> before + 1);
        return rounds == null || rounds >= NOW_AND_THEN;
    }

    private Mono<OwnWrites.Waiting> takeOver(Mark mark) {
        var from = reached.getOrDefault(mark.writer(), new Tail(mark.writer(), mark.allDoneUpTo()).text());
        return look(new Document("tail", new Document("$gt", from).append("$lt", Tail.end(mark.writer()))))
                .map(found -> {
                    var left = takeOver(found);
                    goOn(mark.writer(), found, left);
                    return waiting(left);
                });
    }

    private Mono<List<StoredDocument>> look(Document filter) {
        return Flux.from(documents.find(filter).sort(new Document("tail", 1)).limit(AT_ONCE))
                .map(StoredDocument::new)
                .collectList();
    }

    private List<StoredDocument> takeOver(List<StoredDocument> found) {
        var left = found.stream().filter(each -> !published.isDone(each)).toList();
        left.stream()
                .filter(each -> !relay.isBusyWith(each.id()) && !published.isToBeLookedAt(each.id()))
                .forEach(this::publishOrClear);
        return left;
    }

    private void goOn(String writer, List<StoredDocument> found, List<StoredDocument> left) {
        if (found.size() == AT_ONCE) {
            found.get(AT_ONCE - 1).tail().ifPresent(tail -> reached.put(writer, tail.text()));
        } else if (reached.remove(writer) == null && isNothingToDo(writer, left)) {
            idle.put(writer, 0);
        } else {
            idle.remove(writer);
        }
    }

    private boolean isNothingToDo(String writer, List<StoredDocument> left) {
        return left.isEmpty() || (!marks.isGone(writer) && left.stream().allMatch(this::isSent));
    }

    private boolean isSent(StoredDocument stored) {
        return published.covers(stored.id(), stored.version());
    }

    private OwnWrites.Waiting waiting(List<StoredDocument> left) {
        var waiting = left.stream().filter(each -> !isSent(each)).toList();
        var oldest = waiting.stream()
                .flatMap(each -> each.outbox().stream().limit(1))
                .map(entry -> Fields.time(entry, "at"))
                .reduce(Instant.MAX, (one, other) -> one.isBefore(other) ? one : other);
        return new OwnWrites.Waiting(waiting.size(), oldest);
    }

    /** What a version of this service left that did not number its writes; read once, after a start. */
    private Mono<Void> takeOverOlder() {
        var unnumbered =
                new Document("tail", new Document("$exists", false)).append("outbox.v", new Document("$gt", 0L));
        return older
                ? look(unnumbered)
                        .doOnNext(found -> older = !takeOver(found).isEmpty())
                        .then()
                : Mono.empty();
    }

    /** Once at first; and once more when nothing older can be on its way any more, after which it is cleared away. */
    private void publishOrClear(StoredDocument found) {
        var nothingIsOnItsWay = found.tail().stream().allMatch(marks::isOver)
                && found.behind().stream().allMatch(marks::isOver);
        if (nothingIsOnItsWay) {
            trim.clearOnceSent(found.id());
            relay.publishAsRead(found);
        } else if (!isSent(found)) {
            relay.publishAsRead(found);
        }
    }
}
