package fr.relais.platform.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The marks of all processes that write into a database: this one's is written once a second, the others' are read.
 *
 * <p>How long another process has been silent is counted in how often its mark was read and had not changed: no clock
 * is compared with another, and who could not read for a while takes nobody for dead.
 */
final class Marks {

    /** So often, a second each, nothing was heard of a process that is taken for dead: what it left is published. */
    static final int SILENT = 3;

    /** Longer than a record can be on its way to the broker, or a write to the database. */
    static final int GONE = 60;

    static final String COLLECTION = "outbox_marks";

    private static final UpdateOptions OR_INSERT = new UpdateOptions().upsert(true);
    private static final Duration AT_START = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofDays(1);

    /** After so many rounds a published entry is old enough to be cleared away behind the writes. */
    private static final int RESTED = 900;

    private static final int RESTED_EVERY = 60;

    private final MongoCollection<Document> marks;
    private final OwnWrites own;
    private final Clock clock;
    private final Map<String, Known> others = new ConcurrentHashMap<>();
    private final Deque<Long> rested = new ArrayDeque<>();
    private long beat;
    private boolean begun;

    Marks(MongoCollection<Document> marks, Clock clock) {
        this.marks = marks;
        this.own = new OwnWrites(clock);
        this.clock = clock;
    }

    /**
     * Another process, as far as it is known.
     *
     * @param mark what it said last
     * @param beat when, by its own counting
     * @param at when, by its own clock
     * @param silent how often nothing new was read since
     */
    private record Known(Mark mark, long beat, Instant at, int silent) {

        private Known or(@Nullable Known now) {
            return now != null && now.beat != beat ? now : new Known(mark, beat, at, silent + 1);
        }
    }

    OwnWrites own() {
        return own;
    }

    /**
     * At start, on the main thread: what is written under a name that has no mark would be found by nobody, and of whom
     * nothing is known everything would be published once more.
     */
    void begin() {
        if (!begun) {
            exchange().block(AT_START);
            begun = true;
        }
    }

    /** Says how far this process is, and hears how far the others are. */
    Mono<Void> exchange() {
        return Mono.defer(() -> {
                    own.nextRound();
                    return write();
                })
                .thenMany(marks.find())
                .collectList()
                .doOnNext(this::hear)
                .then();
    }

    /** Says how far this process is. */
    Mono<Void> write() {
        return Mono.defer(() -> {
            var mark = own.mark();
            var content = mark.content(nextBeat(mark), clock.instant());
            return Mono.from(marks.updateOne(
                            new Document("_id", mark.writer()), new Document("$set", content), OR_INSERT))
                    .then();
        });
    }

    private synchronized long nextBeat(Mark mark) {
        beat++;
        if (beat % RESTED_EVERY == 0) {
            rested.addLast(mark.allDoneUpTo());
        }
        if (rested.size() > RESTED / RESTED_EVERY) {
            rested.removeFirst();
        }
        return beat;
    }

    private void hear(List<Document> found) {
        var said = new HashMap<String, Known>();
        for (var root : found) {
            var mark = Mark.of(root);
            said.put(mark.writer(), new Known(mark, Fields.number(root, "beat"), Fields.time(root, "at"), 0));
        }
        said.remove(own.writer());
        others.replaceAll((writer, before) -> before.or(said.remove(writer)));
        others.putAll(said);
    }

    boolean isOwn(Tail tail) {
        return tail.writer().equals(own.writer());
    }

    /** Whether nothing is to be done with a write any more, as far as this process has heard. */
    boolean isDone(Tail tail) {
        return isOwn(tail) ? own.isDone(tail) : known(tail.writer()).mark().isDone(tail.number());
    }

    /** Whether nothing of a write can still be on its way. */
    boolean isOver(Tail tail) {
        return isDone(tail) || (!isOwn(tail) && isGone(tail.writer()));
    }

    boolean isGone(String writer) {
        return known(writer).silent() >= GONE;
    }

    private Known known(String writer) {
        return others.computeIfAbsent(writer, unheard -> new Known(Mark.unknown(writer), 0, clock.instant(), 0));
    }

    /** Those who are taken for dead. */
    List<Mark> ofTheSilent() {
        return others.values().stream()
                .filter(known -> known.silent() >= SILENT)
                .map(Known::mark)
                .toList();
    }

    /** Up to which number published entries may be cleared away, by process: those who are gone, and this one. */
    synchronized List<Mark> rested() {
        var found = new ArrayList<Mark>();
        others.values().stream()
                .filter(known -> known.silent() >= GONE)
                .map(Known::mark)
                .forEach(found::add);
        if (rested.size() == RESTED / RESTED_EVERY) {
            found.add(new Mark(own.writer(), rested.getFirst(), Set.of()));
        }
        return found;
    }

    /** Forgets the mark of a process of which no document is left, if it has not been heard of for a day. */
    Mono<Void> forget(String writer) {
        var known = known(writer);
        if (known.at().isAfter(clock.instant().minus(KEPT))) {
            return Mono.empty();
        }
        var asHeard = new Document("_id", writer).append("beat", known.beat());
        return Mono.from(marks.deleteOne(asHeard))
                .doOnNext(done -> others.remove(writer))
                .then();
    }
}
