package fr.relais.platform.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import fr.relais.blocks.Actor;
import fr.relais.blocks.CommandContext;
import fr.relais.platform.messaging.EventSink;
import fr.relais.platform.trace.TraceContext;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** Events between the decision and the wire: how they are kept in the outbox, numbered (version, index, count). */
final class OutboxEntries {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OutboxEntries() {}

    static List<Document> of(List<OutgoingEvent> events, long version, CommandContext context) {
        var entries = new ArrayList<Document>();
        for (var event : events) {
            var actor = event.impersonal() ? Actor.SYSTEM : context.actor();
            entries.add(new Document("v", version)
                    .append("i", entries.size())
                    .append("n", events.size())
                    .append("at", Date.from(context.at()))
                    .append("actor", actor.subject())
                    .append("role", actor.role())
                    .append("org", actor.organisation())
                    .append("topic", event.topic())
                    .append("key", event.key())
                    .append("type", event.type())
                    .append("data", JSON.writeValueAsString(event.data())));
        }
        return entries;
    }

    /** A state record, which is not one of the numbered events but says the version it describes. */
    static Document record(OutgoingEvent event, long version, Instant at) {
        return of(List.of(event), version, CommandContext.system(at)).get(0);
    }

    /**
     * Notes of what was just put into an outbox in the course of what it was. Each begins a trace of its own: a topic
     * that showed which records one command led to would join what must not be joined. What led to it stands beside it,
     * and goes to whoever keeps traces and no further.
     */
    static void note(TraceContext cause, List<Document> outbox, long version) {
        for (var entry : outbox) {
            if (version(entry) == version) {
                entry.append(EventSink.TRACE, cause.another().header()).append(EventSink.CAUSE, cause.header());
            }
        }
    }

    static long version(Document entry) {
        return Fields.number(entry, "v");
    }
}
