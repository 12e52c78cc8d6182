package fr.relais.platform.messaging;

import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BacklogTest {

    private static final TopicPartition FIRST = new TopicPartition("topic", 0);
    private static final TopicPartition SECOND = new TopicPartition("topic", 1);
    private static final TopicPartition OF_ANOTHER = new TopicPartition("another", 0);

    private final Backlog backlog = new Backlog(
            Map.of(FIRST, 5L, SECOND, 0L, OF_ANOTHER, 0L), Map.of(FIRST, 12L, SECOND, 3L, OF_ANOTHER, 100L));

    @Test
    void isWhatComesAfterThePositions() {
        assertThat(backlog.of("topic", Map.of(FIRST, 10L, SECOND, 1L))).isEqualTo(4);
    }

    @Test
    void isEverythingThatIsKeptForWhoHasReadNothing() {
        assertThat(backlog.of("topic", Map.of())).isEqualTo(10);
    }

    /** What was deleted meanwhile is not waited for. */
    @Test
    void doesNotCountWhatIsNotKept() {
        assertThat(backlog.of("topic", Map.of(FIRST, 2L, SECOND, 3L))).isEqualTo(7);
    }

    /** Positions are asked for after the ends. */
    @Test
    void isNotLessThanNothing() {
        assertThat(backlog.of("topic", Map.of(FIRST, 12L, SECOND, 9L))).isZero();
    }

    @Test
    void isNothingOfATopicThatIsNotThere() {
        assertThat(backlog.of("none", Map.of())).isZero();
    }
}
