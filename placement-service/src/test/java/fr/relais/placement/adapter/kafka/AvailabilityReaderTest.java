package fr.relais.placement.adapter.kafka;

import java.util.concurrent.atomic.AtomicInteger;

import fr.relais.placement.application.Agenda;
import fr.relais.placement.domain.request.BlockId;
import fr.relais.placement.domain.request.RequestId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;

class AvailabilityReaderTest {

    private static final Agenda NOTHING_TO_DO = new Agenda() {
        @Override
        public void advance(RequestId request) {}

        @Override
        public void advance(BlockId block) {}

        @Override
        public void rematch() {}

        @Override
        public void leaveCompromisedSites() {}
    };

    /** A fault that nobody has thought of must not leave an index that grows old in silence. */
    @Test
    void beginsAgainWhateverFailed() {
        var tries = new AtomicInteger();
        var meters = new SimpleMeterRegistry();
        var reader = new AvailabilityReader(
                () -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException("nobody has thought of it");
                },
                new IndexedAvailability(NOTHING_TO_DO, meters),
                meters);

        reader.start();
        try {
            await().until(() -> tries.get() > 1);
        } finally {
            reader.stop();
        }
    }
}
