package fr.relais.platform.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UntilNowTest {

    private static final TopicPartition FIRST = new TopicPartition("told", 0);
    private static final TopicPartition SECOND = new TopicPartition("told", 1);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("none");

    /** Where each partition ends now. */
    private void topicEndsAt(long first, long second) {
        consumer.updatePartitions("told", List.of(partition(FIRST), partition(SECOND)));
        consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
        consumer.updateEndOffsets(Map.of(FIRST, first, SECOND, second));
    }

    private static PartitionInfo partition(TopicPartition of) {
        return new PartitionInfo(of.topic(), of.partition(), Node.noNode(), new Node[0], new Node[0]);
    }

    private void read(TopicPartition partition, long offset) {
        consumer.addRecord(
                new ConsumerRecord<>(partition.topic(), partition.partition(), offset, "key", new byte[] {1}));
        consumer.poll(Duration.ZERO);
    }

    @Test
    void endsWhereEveryPartitionEndedWhenItBegan() {
        topicEndsAt(1, 1);
        var reading = UntilNow.begin(consumer, List.of("told")).orElseThrow();

        assertThat(reading.isReached()).isFalse();
        read(FIRST, 0);
        assertThat(reading.isReached()).as("one of two partitions").isFalse();
        topicEndsAt(1, 9);
        read(SECOND, 0);

        assertThat(reading.isReached()).as("what came later is not waited for").isTrue();
    }

    @Test
    void isOverAtOnceWhereNothingWasEverTold() {
        topicEndsAt(0, 0);

        assertThat(UntilNow.begin(consumer, List.of("told")).orElseThrow().isReached())
                .isTrue();
    }

    @Test
    void doesNotBeginWhileATopicIsNotThere() {
        topicEndsAt(1, 1);

        assertThat(UntilNow.begin(consumer, List.of("told", "to be made"))).isEmpty();
        assertThat(consumer.assignment()).isEmpty();
    }
}
