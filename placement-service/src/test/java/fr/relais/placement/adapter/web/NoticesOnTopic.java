package fr.relais.placement.adapter.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.testing.TestBroker;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
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
                Map.of("bootstrap.servers", TestBroker.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            // Without a group, which would take longer to come together than reading takes.
            var partitions = consumer.partitionsFor(Topics.PLACEMENT_EVENTS).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var written = consumer.endOffsets(partitions);
            var found = new ArrayList<String>();
            var quiet = 0;
            for (var look = 0; look < LOOKS && quiet < QUIET; look++) {
                var messages = consumer.poll(Duration.ofMillis(250));
                var read =
                        written.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
                quiet = messages.isEmpty() && read ? quiet + 1 : 0;
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
