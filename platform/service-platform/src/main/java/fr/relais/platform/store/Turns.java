package fr.relais.platform.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import reactor.core.publisher.Mono;

/**
 * Lets the changes of one aggregate take turns within this process, in the order in which they came.
 *
 * <p>They would lose their races against each other anyway; in turns each is decided once. What one change has read or
 * written, the next decides on, if the database said so after that next one had come: a thousand callers for the last
 * bed cost a few reads together, and what each is told was true at a moment while it waited. Other processes are kept
 * apart by the conditional write, and by nothing else.
 *
 * <p>A caller who goes away gives up the place in the line, but does not stop a change that has begun.
 *
 * @param <S> the aggregate
 */
final class Turns<S> {

    /** Counts the changes that came, so that it can be said which came before a database operation was begun. */
    private final AtomicLong arrivals = new AtomicLong();

    private final Map<String, Line<S>> lines = new ConcurrentHashMap<>();

    /** Notes that a change has come, before anything is read for it. */
    long arrive() {
        return arrivals.incrementAndGet();
    }

    /** How many changes have come by now: what a database operation begun after this says is good for all of them. */
    long arrived() {
        return arrivals.get();
    }

    /** Does the work once all changes of that aggregate that are in the line have ended. */
    <T> Mono<T> take(String id, long arrival, Function<Line<S>.Turn, Mono<T>> work) {
        return Mono.create(sink -> enter(id).add(new Line.Change<>(arrival, work, sink)));
    }

    private Line<S> enter(String id) {
        return lines.compute(id, (key, present) -> {
            var line = present == null ? new Line<S>(() -> leave(id)) : present;
            line.members++;
            return line;
        });
    }

    private void leave(String id) {
        lines.computeIfPresent(id, (key, line) -> --line.members == 0 ? null : line);
    }

    /** How many aggregates are being changed at this moment. */
    int inProgress() {
        return lines.size();
    }
}
