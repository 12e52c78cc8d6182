package fr.relais.platform.messaging;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import org.apache.kafka.clients.producer.Producer;
import org.bson.Document;

/** Writes outbox entries to their topics as CloudEvents 1.0 in binary mode. */
final class KafkaEventSink implements EventSink {

    private final Producer<String, byte[]> producer;
    private final URI source;

    KafkaEventSink(Producer<String, byte[]> producer, String service) {
        this.producer = producer;
        this.source = URI.create("/relais/" + service);
    }

    @Override
    public CompletableFuture<Void> send(Document entry) {
        var version = entry.get("v", Number.class).longValue();
        var index = entry.get("i", Number.class).intValue();
        var key = entry.getString("key");
        var type = entry.getString("type");
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
                .withExtension("actor", entry.getString("actor"))
                .withExtension("actorrole", entry.getString("role"))
                .withExtension("actororg", entry.getString("org"))
                .withData("application/json", entry.getString("data").getBytes(StandardCharsets.UTF_8))
                .build();
        var acknowledged = new CompletableFuture<Void>();
        var record = KafkaMessageFactory.<String>createWriter(entry.getString("topic"), key)
                .writeBinary(event);
        var sent = producer.send(record, (metadata, failure) -> {
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
}
