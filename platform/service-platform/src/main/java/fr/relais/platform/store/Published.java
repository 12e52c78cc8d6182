package fr.relais.platform.store;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.bson.Document;

/**
 * What this process knows to be published, and what may therefore be forgotten: what the broker has acknowledged and
 * the register holds. The two go on side by side, neither waits for the other.
 *
 * <p>A process forgets what it wrote itself, once it has published it and found nothing newer stored. Of what another
 * process wrote, the newest entry stays until that one forgets it, for a minute at most: as long as it is there, that
 * one may be about to send an older state record, and whoever finds it left behind sends the newest again.
 */
final class Published {

    private static final int REMEMBERED = 20_000;

    /** Longer than a record can be on its way to the broker. */
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(1);

    /** Whoever wrote it is about to publish it. */
    private static final Duration JUST_WRITTEN = Duration.ofSeconds(2);

    private final String writer = UUID.randomUUID().toString().substring(0, 8);
    private final Clock clock;
    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private final Map<String, Long> registered = new ConcurrentHashMap<>();
    private final Set<String> unchecked = ConcurrentHashMap.newKeySet();
    private Set<String> taken = Set.of();
    private int most = REMEMBERED;

    Published(Clock clock) {
        this.clock = clock;
    }

    /** What this process calls itself in the entries it writes: another name at each start. */
    String writer() {
        return writer;
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

    /** Where both have it, what is stored is to be looked at again. */
    private synchronized void add(Map<String, Long> versions, String id, long version) {
        if (versions.size() > most) {
            forgetWhatIsDone();
        }
        versions.merge(id, version, Math::max);
        if (covers(id, version)) {
            unchecked.add(id);
        }
    }

    /** Not what only one of them has yet, or what is being looked at: it would be sent or registered once more. */
    private void forgetWhatIsDone() {
        sent.forEach((id, version) -> {
            if (!unchecked.contains(id) && !taken.contains(id) && version.equals(registered.get(id))) {
                sent.remove(id, version);
                registered.remove(id, version);
            }
        });
        most = Math.max(REMEMBERED, 2 * sent.size());
    }

    /**
     * Takes out which aggregates have been published and not looked at since, each with its version. They stay known
     * until the next are taken.
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

    void check(String id) {
        unchecked.add(id);
    }

    /** Whether too much waits to be published, or to be registered, for anything but relief to be taken in. */
    boolean isFull(StoredDocument stored) {
        var versions = stored.outbox().stream().map(OutboxEntries::version).toList();
        var unsent = versions.stream().filter(version -> !isSent(stored.id(), version));
        var uncovered = versions.stream().filter(version -> !covers(stored.id(), version));
        return unsent.count() >= StoredDocument.OUTBOX_MOST || uncovered.count() >= StoredDocument.OUTBOX_KEPT_MOST;
    }

    /** The entries that the next write keeps; oldest first. */
    Deque<Document> kept(StoredDocument stored) {
        var kept = new ArrayDeque<Document>();
        var others = new HashSet<String>();
        var outbox = stored.outbox();
        for (var place = outbox.size() - 1; place >= 0; place--) {
            var entry = outbox.get(place);
            var unpublished = !covers(stored.id(), OutboxEntries.version(entry));
            if (unpublished || (!mayForget(entry) && others.add(OutboxEntries.writer(entry)))) {
                kept.addFirst(entry);
            }
        }
        return kept;
    }

    /** Whether a published entry is this process's own, or was left behind. */
    private boolean mayForget(Document entry) {
        return OutboxEntries.writer(entry).equals(writer) || entry.getDate("at").before(leftBehind());
    }

    /** Whether something was written so lately that whoever wrote it is still at it. */
    boolean isJustWritten(StoredDocument stored) {
        var now = clock.instant();
        return stored.outbox().stream()
                .map(entry ->
                        Duration.between(entry.getDate("at").toInstant(), now).abs())
                .anyMatch(age -> age.compareTo(JUST_WRITTEN) < 0);
    }

    /** Whether somebody else left something behind. */
    boolean isLeftBehind(StoredDocument stored) {
        return stored.outbox().stream()
                .anyMatch(entry -> !OutboxEntries.writer(entry).equals(writer) && mayForget(entry));
    }

    /** Which published entries a background write takes away. */
    Document forgettable(long version) {
        return new Document("v", new Document("$lte", version))
                .append(
                        "$or",
                        List.of(new Document("by", writer), new Document("at", new Document("$lt", leftBehind()))));
    }

    private Date leftBehind() {
        return Date.from(clock.instant().minus(LEFT_BEHIND));
    }
}
