package fr.relais.placement.adapter.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.testing.TestBroker;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads from the topic what somebody is told. */
final class NoticesOnTopic {

    private static final int LOOKS = 60;
    private static final int QUIET = 4;

    private NoticesOnTopic() {}

    /** The notices in which that recipient stands, an organisation or a reference, as texts. */
    static List<String> naming(String recipient) {
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", TestBroker.bootstrapServers(),
                        "auto.offset.reset", "earliest",
                        "group.id", UUID.randomUUID().toString()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.PLACEMENT_EVENTS));
            var found = new ArrayList<String>();
            var quiet = 0;
            for (var look = 0; look < LOOKS && quiet < QUIET; look++) {
                var messages = consumer.poll(Duration.ofMillis(250));
                quiet = messages.isEmpty() && !consumer.assignment().isEmpty() ? quiet + 1 : 0;
                messages.forEach(message -> {
                    var text = new String(message.value(), StandardCharsets.UTF_8);
                    if (isNotice(message) && text.contains('"' + recipient + '"')) {
                        found.add(text);
                    }
                });
            }
            return found;
        }
    }

    private static boolean isNotice(ConsumerRecord<String, byte[]> message) {
        var type = message.headers().lastHeader("ce_type").value();
        return PlacementMessages.NOTICE.equals(new String(type, StandardCharsets.UTF_8));
    }
}
