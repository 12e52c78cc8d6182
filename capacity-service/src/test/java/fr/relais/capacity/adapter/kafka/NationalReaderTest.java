package fr.relais.capacity.adapter.kafka;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import fr.relais.capacity.application.NationalCapacity;
import fr.relais.capacity.domain.national.FreshnessTimes;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;

class NationalReaderTest {

    /** A fault that nobody has thought of must not leave a view that grows old in silence. */
    @Test
    void beginsAgainWhateverFailed() {
        var tries = new AtomicInteger();
        var capacity =
                new NationalCapacity(new FreshnessTimes(Duration.ofDays(7), Duration.ofHours(6)), Clock.systemUTC());
        var reader = new NationalReader(
                () -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException("nobody has thought of it");
                },
                capacity,
                new SimpleMeterRegistry());

        reader.start();
        try {
            await().until(() -> tries.get() > 1);
        } finally {
            reader.stop();
        }
    }
}
