package fr.relais.platform.audit;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import fr.relais.audit.Entry;
import fr.relais.platform.messaging.EventIds;
import org.bson.Document;

/**
 * Writes down each event that is published as a change: who, in what role, of what, when, and which version came of it.
 * Its correlation is the id of the event, so a repeat after a crash is recognised.
 */
final class RegisteredChanges implements ChangeLog {

    private final MongoRegister register;
    private final OpaqueNames names;

    RegisteredChanges(MongoRegister register, OpaqueNames names) {
        this.register = register;
        this.names = names;
    }

    @Override
    public CompletableFuture<Void> write(List<Document> entries) {
        return register.keep(entries.stream().map(this::entry).toList()).toFuture();
    }

    private Entry entry(Document event) {
        var organisation = event.getString("org");
        return new Entry(
                event.getDate("at").toInstant(),
                Entry.Kind.CHANGE,
                event.getString("actor"),
                event.getString("role"),
                organisation,
                event.getString("type"),
                names.of(event.getString("key"), organisation),
                "",
                Long.toString(event.get("v", Number.class).longValue()),
                EventIds.of(event).toString());
    }
}
