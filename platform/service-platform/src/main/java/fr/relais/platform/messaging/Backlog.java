package fr.relais.platform.messaging;

import java.util.Map;

import org.apache.kafka.common.TopicPartition;

/**
 * What is still to be read of some partitions.
 *
 * @param begins the oldest record that is kept
 * @param ends one after the newest
 */
record Backlog(Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {

    /**
     * How many records of a topic come after these positions. Who has no position begins with the oldest record; what
     * is not kept any more waits for nobody.
     */
    long of(String topic, Map<TopicPartition, Long> positions) {
        return ends.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(topic))
                .mapToLong(end -> Math.max(0, end.getValue() - from(end.getKey(), positions)))
                .sum();
    }

    private long from(TopicPartition partition, Map<TopicPartition, Long> positions) {
        return Math.max(begins.getOrDefault(partition, 0L), positions.getOrDefault(partition, 0L));
    }
}
