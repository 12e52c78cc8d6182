package fr.relais.platform.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Numbers the writes of this process, over all its collections, and knows with which of them something is still to be
 * done. In memory only: what others need to know of it, when this process is dead, is in its {@link Mark}.
 */
final class OwnWrites {

    /** After this others may have stopped waiting for what was on its way; so it is looked at again. */
    private static final Duration LONG = Duration.ofSeconds(20);

    private final String writer = UUID.randomUUID().toString().substring(0, 8);
    private final Clock clock;
    private final TreeMap<Long, Write> open = new TreeMap<>();
    private final Map<Place, List<Write>> byPlace = new HashMap<>();
    private long last;
    private long round;

    OwnWrites(Clock clock) {
        this.clock = clock;
    }

    /** An aggregate: ids are those of one collection. */
    private record Place(String collection, String id) {}

    /** How a write stands. */
    private enum Stage {
        /** It is with the database, or with those who publish it. */
        BEGUN,
        /** The database did not say whether it was done; it may still be done later. */
        DOUBTFUL,
        /** Everything of it is sent; an older state record of another process may be on its way. */
        PUBLISHED,
        /** No older one is any more: whatever is sent from now on is the newest. */
        SENT_AGAIN
    }

    private static final class Write {

        private final Place place;
        private final Unfinished as;
        private final Instant at;
        private final long round;
        private Stage stage = Stage.BEGUN;

        private Write(Place place, Unfinished as, Instant at, long round) {
            this.place = place;
            this.as = as;
            this.at = at;
            this.round = round;
        }

        private boolean isUnpublished() {
            return stage == Stage.BEGUN || stage == Stage.DOUBTFUL;
        }
    }

    /**
     * A write with which something is to be done.
     *
     * @param id of the aggregate
     * @param version to which it raises it
     * @param tail under which it is stored
     * @param behind the writes of other processes before it, of which a state record may come late
     */
    record Unfinished(String id, long version, Tail tail, List<Tail> behind) {}

    /**
     * What waits to be published.
     *
     * @param aggregates how many have something that waits
     * @param oldest since when; never if nothing waits
     */
    record Waiting(long aggregates, Instant oldest) {

        static final Waiting NOTHING = new Waiting(0, Instant.MAX);

        Waiting with(Waiting other) {
            return new Waiting(aggregates + other.aggregates, oldest.isBefore(other.oldest) ? oldest : other.oldest);
        }
    }

    String writer() {
        return writer;
    }

    /** Numbers a write that is about to be made. */
    synchronized Unfinished begin(String collection, String id, long version, List<Tail> behind) {
        var place = new Place(collection, id);
        var as = new Unfinished(id, version, new Tail(writer, ++last), behind);
        var write = new Write(place, as, clock.instant(), round);
        open.put(last, write);
        byPlace.computeIfAbsent(place, first -> new ArrayList<>(1)).add(write);
        return as;
    }

    /** It was not made, and will not be. */
    synchronized void undone(Unfinished write) {
        var found = open.get(write.tail().number());
        if (found != null) {
            close(found);
        }
    }

    /** Nobody knows whether it was made. */
    synchronized void doubt(Unfinished write) {
        var found = open.get(write.tail().number());
        if (found != null && found.stage == Stage.BEGUN) {
            found.stage = Stage.DOUBTFUL;
        }
    }

    boolean isDone(Tail own) {
        return !isOpen(own.number());
    }

    private synchronized boolean isOpen(long number) {
        return open.containsKey(number);
    }

    synchronized boolean isOpen(String collection, String id) {
        return byPlace.containsKey(new Place(collection, id));
    }

    /**
     * An aggregate is published up to this version. What was written before that version is done with: it was made, or
     * can no longer be, and whoever wrote the later version has taken over what it had to wait for.
     *
     * @return whether that took so long that it is to be looked at whether something newer is stored
     */
    synchronized boolean published(String collection, String id, long version) {
        var late = clock.instant().minus(LONG);
        var took = false;
        for (var write : List.copyOf(byPlace.getOrDefault(new Place(collection, id), List.of()))) {
            if (write.as.version() > version) {
                continue;
            }
            took |= write.isUnpublished() && write.at.isBefore(late);
            if (write.as.version() < version || write.as.behind().isEmpty() || write.stage == Stage.SENT_AGAIN) {
                close(write);
            } else {
                write.stage = Stage.PUBLISHED;
            }
        }
        return took;
    }

    private void close(Write write) {
        open.remove(write.as.tail().number());
        byPlace.computeIfPresent(write.place, (place, writes) -> {
            writes.remove(write);
            return writes.isEmpty() ? null : writes;
        });
    }

    /** Another second has gone by. */
    synchronized void nextRound() {
        round++;
    }

    /** The oldest writes of a collection that nobody has published in so many rounds. */
    synchronized List<Unfinished> unpublishedFor(String collection, int rounds, int most) {
        return of(collection, write -> write.isUnpublished() && write.round + rounds <= round, most);
    }

    /** Whether it was begun so many rounds ago. */
    synchronized boolean isOld(Unfinished write, int rounds) {
        var found = open.get(write.tail().number());
        return found != null && found.round + rounds <= round;
    }

    /**
     * The published writes of a collection that wait for no other process any more: their record is to be sent again.
     */
    synchronized List<Unfinished> toSendAgain(String collection, Predicate<Tail> isOver, int most) {
        return of(
                collection,
                write -> !write.isUnpublished() && write.as.behind().stream().allMatch(isOver),
                most);
    }

    private List<Unfinished> of(String collection, Predicate<Write> which, int most) {
        return open.values().stream()
                .filter(write -> write.place.collection().equals(collection))
                .filter(which)
                .limit(most)
                .map(write -> write.as)
                .toList();
    }

    /** What is published of this aggregate from now on is sent after all for which this write waited. */
    synchronized void sendsAgain(Unfinished write) {
        var found = open.get(write.tail().number());
        if (found != null) {
            found.stage = Stage.SENT_AGAIN;
        }
    }

    synchronized Waiting waiting(String collection) {
        var waiting = open.values().stream()
                .filter(write ->
                        write.stage == Stage.BEGUN && write.place.collection().equals(collection))
                .toList();
        return new Waiting(
                waiting.stream().map(write -> write.place).distinct().count(),
                waiting.stream().map(write -> write.at).min(Instant::compareTo).orElse(Instant.MAX));
    }

    /** What may be said to others now. */
    synchronized Mark mark() {
        var listed = open.keySet().stream().limit(Mark.LISTED).toList();
        var next = listed.size() < Mark.LISTED ? null : open.higherKey(listed.get(listed.size() - 1));
        return new Mark(writer, next == null ? last : next - 1, Set.copyOf(listed));
    }
}
