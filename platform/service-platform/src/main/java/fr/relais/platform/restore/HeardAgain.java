package fr.relais.platform.restore;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * Puts the positions of a group back, so that what was heard and is not in the database any more is heard again.
 * Everything is applied once, so hearing too much of it is harmless.
 */
final class HeardAgain {

    private static final long PATIENCE_SECONDS = 30;

    private final Map<String, Object> connection;
    private final String group;

    HeardAgain(Map<String, Object> connection, String group) {
        this.connection = connection;
        this.group = group;
    }

    /** Back to what was written at that moment, by the broker's clock; never forward. */
    void since(long moment) throws ExecutionException, TimeoutException, InterruptedException {
        try (var admin = Admin.create(connection)) {
            var positions =
                    new HashMap<>(get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()));
            positions.values().removeIf(Objects::isNull);
            if (positions.isEmpty()) {
                return;
            }
            var asked = new HashMap<TopicPartition, OffsetSpec>();
            positions.keySet().forEach(partition -> asked.put(partition, OffsetSpec.forTimestamp(moment)));
            var found = get(admin.listOffsets(asked).all());
            var back = new HashMap<TopicPartition, OffsetAndMetadata>();
            positions.forEach((partition, position) -> {
                var first = found.get(partition);
                if (first != null && first.offset() >= 0 && first.offset() < position.offset()) {
                    back.put(partition, new OffsetAndMetadata(first.offset()));
                }
            });
            if (!back.isEmpty()) {
                get(admin.alterConsumerGroupOffsets(group, back).all());
            }
        }
    }

    private static <T> T get(KafkaFuture<T> answer) throws ExecutionException, TimeoutException, InterruptedException {
        return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
