package fr.relais.platform.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import fr.relais.platform.audit.ChangeLog;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what is published into the register, beside the publishing and once as far as this process knows. An outbox
 * forgets nothing that is not in the register: a crash in between is followed by the same entries again, which are
 * recognised by the ids of their events.
 */
final class Registering {

    private static final Logger log = LoggerFactory.getLogger(Registering.class);

    private final ChangeLog changes;
    private final Published published;

    /** What is on its way of each aggregate. */
    private final Map<String, Handed> handed = new ConcurrentHashMap<>();

    Registering(ChangeLog changes, Published published) {
        this.changes = changes;
        this.published = published;
    }

    /**
     * What was handed over of an aggregate.
     *
     * @param version up to which
     * @param done when that and all before it is in the register
     */
    private record Handed(long version, CompletableFuture<Void> done) {}

    boolean isAt(String id) {
        return handed.containsKey(id);
    }

    /** Hands over what is not on its way yet; for one aggregate by one thread at a time. */
    void write(Publication publication) {
        var id = publication.id();
        var before = handed.get(id);
        var from = before == null ? published.registeredUpTo(id) : before.version();
        if (from >= publication.version()) {
            return;
        }
        var done = write(newerThan(from, publication.outbox()));
        var mine =
                new Handed(publication.version(), before == null ? done : CompletableFuture.allOf(before.done(), done));
        handed.put(id, mine);
        var unused = mine.done().whenComplete((written, failure) -> {
            if (failure == null) {
                published.addRegistered(id, mine.version());
            } else {
                log.warn("changes could not be registered yet");
            }
            handed.remove(id, mine);
        });
    }

    private CompletableFuture<Void> write(List<Document> entries) {
        try {
            return entries.isEmpty() ? CompletableFuture.completedFuture(null) : changes.write(entries);
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private static List<Document> newerThan(long version, List<Document> outbox) {
        return outbox.stream()
                .filter(entry -> OutboxEntries.version(entry) > version)
                .toList();
    }
}
