package fr.relais.platform.messaging;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;

class WholeTopicTest {

    /** A fault that nobody has thought of must not leave a view that grows old in silence. */
    @Test
    void beginsAgainWhateverFailed() {
        var tries = new AtomicInteger();
        var reader = new WholeTopic<>(
                "topic",
                () -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException("nobody has thought of it");
                },
                new Nobody(),
                new SimpleMeterRegistry());

        reader.start();
        try {
            await().until(() -> tries.get() > 1);
        } finally {
            reader.stop();
        }
    }

    private record Nobody() implements WholeTopic.Follower<String> {

        @Override
        public Optional<String> read(ConsumerRecord<String, byte[]> message) {
            return Optional.empty();
        }

        @Override
        public void take(Iterable<String> together) {}

        @Override
        public void hasCaughtUp() {}
    }
}
