package fr.relais.platform.store;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import com.mongodb.MongoException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * The changes of one aggregate that wait or have begun. One is begun at a time, by whichever thread ended the one
 * before; nobody waits for a lock, and a long line needs no deep stack.
 *
 * @param <S> the aggregate
 */
final class Line<S> {

    /** Changes in the line; counted by {@link Turns}, so that an empty line is forgotten. */
    int members;

    private final Runnable leave;
    private final Queue<Change<S, ?>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger signals = new AtomicInteger();
    private volatile boolean busy;
    private @Nullable Seen<S> known;
    private long knownFor;

    Line(Runnable leave) {
        this.leave = leave;
    }

    /**
     * A change that has come.
     *
     * @param arrival its number in the order of coming
     * @param work what it does when it is its turn
     * @param sink who is told
     * @param givenUp whether nobody waits for it any more
     */
    record Change<S, T>(long arrival, Function<Line<S>.Turn, Mono<T>> work, MonoSink<T> sink, AtomicBoolean givenUp) {

        Change(long arrival, Function<Line<S>.Turn, Mono<T>> work, MonoSink<T> sink) {
            this(arrival, work, sink, new AtomicBoolean());
            sink.onCancel(() -> givenUp.set(true));
        }
    }

    /** What a change may go by while it is its turn. */
    final class Turn {

        private final long arrival;

        private Turn(long arrival) {
            this.arrival = arrival;
        }

        /** The document as the database said after this change had come; nothing when nobody has asked since. */
        @Nullable
        Seen<S> known() {
            return knownFor >= arrival ? known : null;
        }

        /** Notes what the database said in an operation begun when so many changes had come; the newest is kept. */
        Seen<S> learn(Seen<S> seen, long begun) {
            if (known == null || known.version() <= seen.version()) {
                known = seen;
            }
            knownFor = Math.max(knownFor, begun);
            return known;
        }

        /** Somebody else has written, or may have. */
        void forget() {
            known = null;
        }
    }

    void add(Change<S, ?> change) {
        waiting.add(change);
        signal();
    }

    private void signal() {
        if (signals.getAndIncrement() == 0) {
            drain();
        }
    }

    private void drain() {
        var seen = 1;
        do {
            for (var next = next(); next != null; next = next()) {
                busy = true;
                begin(next);
            }
            seen = signals.addAndGet(-seen);
        } while (seen != 0);
    }

    private @Nullable Change<S, ?> next() {
        return busy ? null : waiting.poll();
    }

    private <T> void begin(Change<S, T> change) {
        var sink = change.sink();
        if (change.givenUp().get()) {
            ended();
            return;
        }
        var outcome = new AtomicReference<@Nullable T>();
        Mono.defer(() -> change.work().apply(new Turn(change.arrival())))
                .contextWrite(sink.contextView())
                .subscribe(
                        outcome::set,
                        failure -> {
                            failLike(failure);
                            end(() -> sink.error(failure));
                        },
                        () -> end(() -> sink.success(outcome.get())));
    }

    private void end(Runnable tell) {
        try {
            tell.run();
        } finally {
            ended();
        }
    }

    /** Those who came while the database did not answer are not made to wait for it one after the other. */
    private void failLike(Throwable failure) {
        if (failure instanceof MongoException || failure instanceof TimeoutException) {
            known = null;
            for (var next = waiting.poll(); next != null; next = waiting.poll()) {
                next.sink().error(failure);
                leave.run();
            }
        }
    }

    private void ended() {
        busy = false;
        leave.run();
        signal();
    }
}
