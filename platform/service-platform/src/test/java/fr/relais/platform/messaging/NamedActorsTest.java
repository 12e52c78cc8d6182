package fr.relais.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import fr.relais.platform.trace.SpansOfTests;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who has acted is told in some events, and the role in all. */
class NamedActorsTest {

    private final MockProducer<String, byte[]> topic =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final KafkaEventSink sink =
            new KafkaEventSink(topic, "tiny-service", "tiny.asked.v1"::equals, new SpansOfTests().spans());

    private List<String> actorIn(String type) {
        sink.send(new Document("v", 1L)
                        .append("i", 0)
                        .append("n", 1)
                        .append("at", Date.from(Instant.EPOCH))
                        .append("actor", "somebody")
                        .append("role", "CENTRE")
                        .append("org", "an-organisation")
                        .append("topic", "tiny")
                        .append("key", "a")
                        .append("type", type)
                        .append("data", "{}"))
                .join();
        var headers = topic.history().get(topic.history().size() - 1).headers();
        return List.of("ce_actor", "ce_actorrole", "ce_actororg").stream()
                .map(name -> new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void isNamedWhereItIsSaidSoAndThePlatformElsewhere() {
        assertThat(actorIn("tiny.asked.v1")).containsExactly("somebody", "CENTRE", "an-organisation");
        assertThat(actorIn("tiny.answered.v1")).containsExactly("system", "CENTRE", "system");
    }
}
