package fr.relais.platform.messaging;

import fr.relais.platform.trace.Spans;
import org.apache.kafka.clients.producer.Producer;

/** Writes into a topic that a test holds. */
public final class SinksOfTests {

    private SinksOfTests() {}

    public static EventSink into(Producer<String, byte[]> topic, Spans spans) {
        return new KafkaEventSink(topic, "tiny-service", NamedActors.ALL, spans);
    }
}
