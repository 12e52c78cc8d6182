package fr.relais.platform.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.CommandKey;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What every aggregate's document carries beside its state: version, outbox, command ids, applied positions.
 *
 * <p>Reads only; {@link AggregateStore} writes.
 */
record StoredDocument(Document root) {

    static final Duration COMMANDS_KEPT = Duration.ofDays(7);
    static final int COMMANDS_MOST = 200;
    static final int OUTBOX_MOST = 50;

    /** Published or not: so many are kept when the register does not take them. */
    static final int OUTBOX_KEPT_MOST = 100;

    String id() {
        return Fields.text(root, "_id");
    }

    long version() {
        return Fields.number(root, "version");
    }

    List<Document> outbox() {
        return Fields.documents(root, "outbox");
    }

    /** By whom it was written last; nothing when all of that is long done with. */
    Optional<Tail> tail() {
        return Optional.ofNullable(root.getString("tail")).map(Tail::of);
    }

    /** The writes of others before that one for which whoever made it had to wait. */
    List<Tail> behind() {
        return Fields.texts(root, "behind").stream().map(Tail::of).toList();
    }

    List<Document> commands() {
        return Fields.documents(root, "commands");
    }

    List<Document> applied() {
        return Fields.documents(root, "applied");
    }

    /** The stored trace of a command, whatever its body was. */
    Optional<Document> trace(CommandKey key) {
        var born = root.get("born", Document.class);
        if (born != null && key.id().equals(born.getString("id"))) {
            return Optional.of(born);
        }
        return commands().stream()
                .filter(command -> key.id().equals(command.getString("id")))
                .findFirst();
    }

    /** Whether this very command was applied before; the same id with another body is an error. */
    boolean knows(@Nullable CommandKey key) {
        if (key == null) {
            return false;
        }
        var trace = trace(key);
        if (trace.isPresent() && !key.body().equals(trace.get().getString("body"))) {
            throw new CommandReused();
        }
        return trace.isPresent();
    }

    /** Whether an incoming event, or a later one of the same source, was applied before. */
    boolean hasApplied(SourcePosition position) {
        return applied().stream()
                .filter(entry -> position.source().equals(entry.getString("source")))
                .map(entry ->
                        new SourcePosition(position.source(), Fields.number(entry, "v"), Fields.integer(entry, "i")))
                .anyMatch(last -> !position.isAfter(last));
    }

    /** The command ids to store after this command: none younger than seven days is forgotten. */
    List<Document> commandsWith(CommandContext context) {
        var key = context.key();
        if (key == null) {
            return commands();
        }
        var kept = youngerThan(commands(), context.at());
        if (kept.size() >= COMMANDS_MOST && !context.relief()) {
            throw new TooManyCommands();
        }
        kept.add(trace(key, context.at()));
        return kept;
    }

    List<Document> appliedWith(SourcePosition position, Instant at) {
        var kept = youngerThan(applied(), at);
        kept.removeIf(entry -> position.source().equals(entry.getString("source")));
        kept.add(new Document("source", position.source())
                .append("v", position.version())
                .append("i", position.index())
                .append("at", Date.from(at)));
        return kept;
    }

    static Document trace(CommandKey key, Instant at) {
        return new Document("id", key.id()).append("body", key.body()).append("at", Date.from(at));
    }

    private static List<Document> youngerThan(List<Document> entries, Instant now) {
        var horizon = Date.from(now.minus(COMMANDS_KEPT));
        var kept = new ArrayList<Document>();
        for (var entry : entries) {
            if (entry.getDate("at").after(horizon)) {
                kept.add(entry);
            }
        }
        return kept;
    }
}
