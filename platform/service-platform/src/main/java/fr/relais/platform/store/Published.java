package fr.relais.platform.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

import org.bson.Document;
import reactor.core.publisher.Mono;

import static java.util.Comparator.comparingLong;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

/**
 * What is known to be published of the aggregates of one collection, and what the next write therefore leaves out: what
 * the broker has acknowledged and the register holds. The two go on side by side, neither waits for the other. What
 * this process has sent it knows by itself, the rest by the {@link Marks} of those who wrote it.
 */
final class Published {

    private static final int REMEMBERED = 20_000;

    private final String collection;
    private final Marks marks;
    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private final Map<String, Long> registered = new ConcurrentHashMap<>();
    private final Set<String> unchecked = ConcurrentHashMap.newKeySet();
    private Set<String> taken = Set.of();
    private int most = REMEMBERED;

    Published(String collection, Marks marks) {
        this.collection = collection;
        this.marks = marks;
    }

    /**
     * Makes a write under a number of its own.
     *
     * @param write completes with whether it was made
     */
    Mono<Boolean> number(StoredDocument before, Function<Tail, Mono<Boolean>> write) {
        return Mono.defer(() -> {
            var own = marks.own();
            var begun = own.begin(collection, before.id(), before.version() + 1, behind(before));
            return Mono.defer(() -> write.apply(begun.tail()))
                    .doOnNext(made -> {
                        if (!made) {
                            own.undone(begun);
                        }
                    })
                    .doOnError(failure -> own.doubt(begun))
                    .doOnCancel(() -> own.doubt(begun));
        });
    }

    /**
     * The writes of others of which an older state record may still be on its way when this process sends a newer one:
     * the last, and those for which that one waits. Of one process only its last, which it sends last.
     */
    List<Tail> behind(StoredDocument stored) {
        var newest = Stream.concat(stored.behind().stream(), stored.tail().stream())
                .filter(tail -> !marks.isOwn(tail))
                .collect(toMap(Tail::writer, identity(), BinaryOperator.maxBy(comparingLong(Tail::number))));
        return newest.values().stream().filter(tail -> !marks.isOver(tail)).toList();
    }

    /** Whether nothing of it is left to be published or sent again. */
    boolean isDone(StoredDocument stored) {
        return stored.tail().map(marks::isDone).orElseGet(() -> stored.outbox().isEmpty());
    }

    /** Whether the events up to this version are published and registered, as far as this process knows. */
    boolean covers(String id, long version) {
        return published(id) >= version;
    }

    private long published(String id) {
        return Math.min(sent.getOrDefault(id, 0L), registeredUpTo(id));
    }

    /** Whether the broker has acknowledged the events up to this version. */
    boolean isSent(String id, long version) {
        return sent.getOrDefault(id, 0L) >= version;
    }

    /** The version up to which the register holds the changes of this aggregate; none when it is not known. */
    long registeredUpTo(String id) {
        return registered.getOrDefault(id, 0L);
    }

    /** The broker has everything of this aggregate up to this version. */
    void addSent(String id, long version) {
        add(sent, id, version);
    }

    /** The register has everything of this aggregate up to this version. */
    void addRegistered(String id, long version) {
        add(registered, id, version);
    }

    /** Where both have it, a write is done with; what took long is to be looked at again. */
    private synchronized void add(Map<String, Long> versions, String id, long version) {
        if (versions.size() > most) {
            forgetWhatIsDone();
        }
        versions.merge(id, version, Math::max);
        if (covers(id, version) && marks.own().published(collection, id, version)) {
            unchecked.add(id);
        }
    }

    /** Not what only one of them has yet, or what is being looked at: it would be sent or registered once more. */
    private void forgetWhatIsDone() {
        sent.forEach((id, version) -> {
            if (!isLookedAt(id) && !marks.own().isOpen(collection, id) && version.equals(registered.get(id))) {
                sent.remove(id, version);
                registered.remove(id, version);
            }
        });
        most = Math.max(REMEMBERED, 2 * sent.size());
    }

    private boolean isLookedAt(String id) {
        return unchecked.contains(id) || taken.contains(id);
    }

    /**
     * Takes out which aggregates are to be looked at, each with the version up to which it is published. They stay
     * known until the next are taken.
     */
    synchronized Map<String, Long> takeUnchecked() {
        var found = new HashMap<String, Long>();
        for (var id : unchecked) {
            unchecked.remove(id);
            found.put(id, published(id));
        }
        taken = Set.copyOf(found.keySet());
        return found;
    }

    /** Whether something newer is stored than what was sent is to be looked at. */
    void check(String id) {
        unchecked.add(id);
    }

    /** Whether that look is still to come. */
    boolean isToBeLookedAt(String id) {
        return unchecked.contains(id);
    }

    /** Whether too much waits to be published, or to be registered, for anything but relief to be taken in. */
    boolean isFull(StoredDocument stored) {
        var kept = kept(stored);
        var unsent = kept.stream().filter(entry -> !isSent(stored.id(), OutboxEntries.version(entry)));
        return unsent.count() >= StoredDocument.OUTBOX_MOST || kept.size() >= StoredDocument.OUTBOX_KEPT_MOST;
    }

    /** The entries that nobody is known to have published, which the next write keeps; oldest first. */
    List<Document> kept(StoredDocument stored) {
        if (isDone(stored)) {
            return List.of();
        }
        return stored.outbox().stream()
                .filter(entry -> !covers(stored.id(), OutboxEntries.version(entry)))
                .toList();
    }
}
