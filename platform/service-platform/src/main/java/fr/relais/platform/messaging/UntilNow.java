package fr.relais.platform.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Topics that are read from their beginning to where they ended when the reading began: every partition, without a
 * group. Whoever reads polls the consumer; what comes later comes too, and is not waited for.
 */
public final class UntilNow {

    private final Consumer<?, ?> consumer;
    private final Map<TopicPartition, Long> ends;

    private UntilNow(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        this.consumer = consumer;
        this.ends = Map.copyOf(ends);
    }

    /** Sets the consumer to the beginning of these topics; empty, and nothing is set, when one does not exist yet. */
    public static Optional<UntilNow> begin(Consumer<?, ?> consumer, List<String> topics) {
        var partitions = new ArrayList<TopicPartition>();
        for (var topic : topics) {
            var found = consumer.partitionsFor(topic);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            found.forEach(one -> partitions.add(new TopicPartition(one.topic(), one.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return Optional.of(new UntilNow(consumer, consumer.endOffsets(partitions)));
    }

    /** Whether everything has come that was there when the reading began. */
    public boolean isReached() {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
}
