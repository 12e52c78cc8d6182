package fr.relais.platform.store;

import java.util.ArrayList;
import java.util.List;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import org.bson.Document;

/** What an accepted decision becomes in the document: everything that changes, in one update. */
final class Writing<S, E> {

    private final AggregateMapping<S, E> mapping;
    private final StateRecords<S> records;
    private final Published published;
    private final RaisedVersions raised;

    Writing(AggregateMapping<S, E> mapping, StateRecords<S> records, Published published, RaisedVersions raised) {
        this.mapping = mapping;
        this.records = records;
        this.published = published;
        this.raised = raised;
    }

    /**
     * From one version to the next.
     *
     * @param before what it goes out from: it must not have changed since
     * @param changed what is set, but for the number of the write
     * @param version the next
     * @param state the aggregate then
     * @param publication what is to be published then
     */
    record Step<S>(StoredDocument before, Document changed, long version, S state, Publication publication) {

        /** The filter: {@code _id} and {@code version} and nothing else. */
        Document unchangedSinceRead() {
            return new Document("_id", before.id()).append("version", before.version());
        }

        Document update(Tail tail) {
            return new Document("$set", under(tail));
        }

        /** The document as it is once this is written, but for state and lookup fields. */
        Seen<S> next(Tail tail) {
            var next = new Document(before.root());
            next.putAll(under(tail));
            // Whoever decides on this goes by the aggregate itself: kept twice, every write would leave a tree to
            // collect.
            next.remove("state");
            next.remove("lookup");
            return new Seen<>(new StoredDocument(next), state);
        }

        <R> Outcome<Versioned<S>, R> done() {
            return Outcome.done(new Versioned<>(state, version));
        }

        private Document under(Tail tail) {
            return new Document(changed).append("tail", tail.text());
        }
    }

    <R> Step<S> of(StoredDocument stored, Change<S, E, R> change, Decision.Accepted<S, E, R> accepted) {
        var context = change.context();
        var version = raised.after(stored.version());
        var changed = new Document("state", mapping.write(accepted.state()))
                .append("lookup", mapping.lookup(accepted.state()))
                .append("version", version)
                .append("outbox", outboxAfter(stored, version, context, accepted));
        if (context.key() != null) {
            changed.append("commands", stored.commandsWith(context));
        }
        var from = change.from();
        if (from != null) {
            changed.append("applied", stored.appliedWith(from, context.at()));
        }
        var behind = published.behind(stored);
        if (!behind.isEmpty() || !stored.behind().isEmpty()) {
            changed.append("behind", behind.stream().map(Tail::text).toList());
        }
        var outbox = changed.getList("outbox", Document.class);
        return new Step<>(
                stored, changed, version, accepted.state(), records.of(stored.id(), version, outbox, accepted.state()));
    }

    /** The whole document of a new aggregate, but for the number of the write. */
    <R> Document first(String id, CommandContext context, Decision.Accepted<S, E, R> accepted) {
        var root = new Document("_id", id)
                .append("version", 1L)
                .append("state", mapping.write(accepted.state()))
                .append("lookup", mapping.lookup(accepted.state()))
                .append("outbox", OutboxEntries.of(wire(accepted), 1, context))
                .append("commands", List.of())
                .append("applied", List.of());
        var key = context.key();
        return key == null ? root : root.append("born", StoredDocument.trace(key, context.at()));
    }

    /** What is to be published of a new aggregate. */
    Publication publication(Document root, S state) {
        return records.of(Fields.text(root, "_id"), 1, Fields.documents(root, "outbox"), state);
    }

    private List<Document> outboxAfter(
            StoredDocument stored, long version, CommandContext context, Decision.Accepted<S, E, ?> accepted) {
        if (published.isFull(stored) && !context.relief()) {
            throw new OutboxFull();
        }
        var outbox = new ArrayList<>(published.kept(stored));
        outbox.addAll(OutboxEntries.of(wire(accepted), version, context));
        return outbox;
    }

    private List<OutgoingEvent> wire(Decision.Accepted<S, E, ?> accepted) {
        return accepted.events().stream()
                .flatMap(event -> mapping.wire(accepted.state(), event).stream())
                .toList();
    }
}
