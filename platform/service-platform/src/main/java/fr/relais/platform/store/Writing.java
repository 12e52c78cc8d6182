package fr.relais.platform.store;

import java.util.ArrayList;
import java.util.List;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import org.bson.Document;

/** What an accepted decision becomes in the document: everything that changes, in one update. */
final class Writing<S, E> {

    private final AggregateMapping<S, E> mapping;
    private final StateRecords<S> records;
    private final Published published;

    Writing(AggregateMapping<S, E> mapping, StateRecords<S> records, Published published) {
        this.mapping = mapping;
        this.records = records;
        this.published = published;
    }

    /**
     * From one version to the next.
     *
     * @param unchangedSinceRead the filter: {@code _id} and {@code version} and nothing else
     * @param update what is set
     * @param next the document as it is once this is written, but for state and lookup fields, and the aggregate
     * @param publication what is to be published then
     */
    record Step<S>(Document unchangedSinceRead, Document update, Seen<S> next, Publication publication) {}

    <R> Step<S> of(StoredDocument stored, Change<S, E, R> change, Decision.Accepted<S, E, R> accepted) {
        var context = change.context();
        var version = stored.version() + 1;
        var changed = new Document("state", mapping.write(accepted.state()))
                .append("lookup", mapping.lookup(accepted.state()))
                .append("version", version)
                .append("outbox", outboxAfter(stored, context, accepted));
        if (context.key() != null) {
            changed.append("commands", stored.commandsWith(context));
        }
        var from = change.from();
        if (from != null) {
            changed.append("applied", stored.appliedWith(from, context.at()));
        }
        var next = new Document(stored.root());
        next.putAll(changed);
        // Whoever decides on this goes by the aggregate itself: kept twice, every write would leave a tree to collect.
        next.remove("state");
        next.remove("lookup");
        return new Step<>(
                new Document("_id", stored.id()).append("version", stored.version()),
                new Document("$set", changed),
                new Seen<>(new StoredDocument(next), accepted.state()),
                publication(next, accepted.state()));
    }

    /** The whole document of a new aggregate. */
    <R> Document first(String id, CommandContext context, Decision.Accepted<S, E, R> accepted) {
        var root = new Document("_id", id)
                .append("version", 1L)
                .append("state", mapping.write(accepted.state()))
                .append("lookup", mapping.lookup(accepted.state()))
                .append("outbox", OutboxEntries.of(wire(accepted), 1, context, published.writer()))
                .append("commands", List.of())
                .append("applied", List.of());
        var key = context.key();
        return key == null ? root : root.append("born", StoredDocument.trace(key, context.at()));
    }

    /** What is to be published of an aggregate that was just written like this. */
    Publication publication(Document root, S state) {
        var stored = new StoredDocument(root);
        return records.of(stored.id(), stored.version(), stored.outbox(), state);
    }

    private List<Document> outboxAfter(
            StoredDocument stored, CommandContext context, Decision.Accepted<S, E, ?> accepted) {
        if (published.isFull(stored) && !context.relief()) {
            throw new OutboxFull();
        }
        var outbox = new ArrayList<>(published.kept(stored));
        outbox.addAll(OutboxEntries.of(wire(accepted), stored.version() + 1, context, published.writer()));
        return outbox;
    }

    private List<OutgoingEvent> wire(Decision.Accepted<S, E, ?> accepted) {
        return accepted.events().stream()
                .flatMap(event -> mapping.wire(accepted.state(), event).stream())
                .toList();
    }
}
