package fr.relais.platform.messaging;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;

import fr.relais.blocks.Actor;
import fr.relais.platform.trace.OpenSpan;
import fr.relais.platform.trace.Spans;
import fr.relais.platform.trace.Step;
import fr.relais.platform.trace.TraceContext;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;

/** Writes outbox entries to their topics as CloudEvents 1.0 in binary mode. */
final class KafkaEventSink implements EventSink {

    private final Producer<String, byte[]> producer;
    private final URI source;
    private final NamedActors named;
    private final Spans spans;

    KafkaEventSink(Producer<String, byte[]> producer, String service, NamedActors named, Spans spans) {
        this.named = named;
        this.producer = producer;
        this.source = URI.create("/relais/" + service);
        this.spans = spans;
    }

    @Override
    public CompletableFuture<Void> send(Document entry) {
        var record = record(entry);
        var trace = TraceContext.of(entry.getString(TRACE));
        trace.ifPresent(own -> record.headers().add(TraceContext.HEADER, bytes(own.header())));
        var span = trace.filter(spans::keeps).map(own -> telling(entry, own));
        var acknowledged = new CompletableFuture<Void>();
        var sent = producer.send(record, (metadata, failure) -> {
            span.ifPresent(open -> open.end(Step.told(record.topic()), failure != null));
            if (failure == null) {
                acknowledged.complete(null);
            } else {
                acknowledged.completeExceptionally(failure);
            }
        });
        return sent.isCancelled()
                ? CompletableFuture.failedFuture(new IllegalStateException("not sent"))
                : acknowledged;
    }

    /** From when it was written: how long it waited, be it for another process after a crash, belongs to it. */
    private OpenSpan telling(Document entry, TraceContext own) {
        var cause = TraceContext.of(entry.getString(CAUSE)).orElse(null);
        return spans.after(cause, own, entry.getDate("at").toInstant());
    }

    private ProducerRecord<String, byte[]> record(Document entry) {
        var version = entry.get("v", Number.class).longValue();
        var index = entry.get("i", Number.class).intValue();
        var key = entry.getString("key");
        var type = entry.getString("type");
        var told = named.areToldIn(type);
        var event = CloudEventBuilder.v1()
                .withId(EventIds.of(entry).toString())
                .withSource(source)
                .withType(type)
                .withSubject(key)
                .withTime(entry.getDate("at").toInstant().atOffset(ZoneOffset.UTC))
                .withDataSchema(URI.create("relais:schemas:" + type))
                .withExtension("aggregateversion", Long.toString(version))
                .withExtension("eventindex", Integer.toString(index))
                .withExtension("eventcount", Integer.toString(entry.getInteger("n")))
                .withExtension("actor", told ? entry.getString("actor") : Actor.SYSTEM.subject())
                .withExtension("actorrole", entry.getString("role"))
                .withExtension("actororg", told ? entry.getString("org") : Actor.SYSTEM.organisation())
                .withData("application/json", bytes(entry.getString("data")))
                .build();
        return KafkaMessageFactory.<String>createWriter(entry.getString("topic"), key)
                .writeBinary(event);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
