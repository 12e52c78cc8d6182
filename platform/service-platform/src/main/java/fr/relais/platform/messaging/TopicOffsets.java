package fr.relais.platform.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

import static java.util.stream.Collectors.toMap;

/** Asks the broker where topics begin and end, and how far groups have come. Blocks. */
final class TopicOffsets implements AutoCloseable {

    private static final int PATIENCE = 10_000;

    private final Admin admin;

    TopicOffsets(KafkaSettings settings) {
        var properties = new HashMap<>(settings.connection());
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE / 2);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE);
        admin = Admin.create(properties);
    }

    /** Of a topic that is not there yet there is nothing to be read. */
    Backlog backlog(Collection<String> topics) throws ExecutionException, InterruptedException, TimeoutException {
        var partitions = new HashMap<TopicPartition, OffsetSpec>();
        for (var topic : admin.describeTopics(topics).topicNameValues().entrySet()) {
            if (isThere(topic.getValue())) {
                answer(topic.getValue())
                        .partitions()
                        .forEach(one -> partitions.put(
                                new TopicPartition(topic.getKey(), one.partition()), OffsetSpec.earliest()));
            }
        }
        var begins = offsets(partitions);
        partitions.replaceAll((partition, which) -> OffsetSpec.latest());
        return new Backlog(begins, offsets(partitions));
    }

    private static boolean isThere(KafkaFuture<TopicDescription> topic)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            answer(topic);
            return true;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw failure;
        }
    }

    private Map<TopicPartition, Long> offsets(Map<TopicPartition, OffsetSpec> which)
            throws ExecutionException, InterruptedException, TimeoutException {
        return answer(admin.listOffsets(which).all()).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, found -> found.getValue().offset()));
    }

    /** Where this group reads on; a group that has never read has come nowhere. */
    Map<TopicPartition, Long> committed(String group)
            throws ExecutionException, InterruptedException, TimeoutException {
        var positions = new HashMap<TopicPartition, Long>();
        answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, position) -> {
                    if (position != null) {
                        positions.put(partition, position.offset());
                    }
                });
        return positions;
    }

    private static <T> T answer(KafkaFuture<T> asked)
            throws ExecutionException, InterruptedException, TimeoutException {
        return asked.get(PATIENCE, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
