package fr.relais.placement.adapter.kafka;

import java.time.Duration;
import java.util.function.Supplier;

import fr.relais.placement.application.Agenda;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.request.BlockId;
import fr.relais.placement.domain.request.RequestId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * The index as placement-service builds it when it starts, by its own reader. It stands in the reader's package because
 * nothing but a benchmark has a reason to see that.
 */
public final class IndexRebuild {

    private static final long PATIENCE = Duration.ofMinutes(5).toNanos();

    private IndexRebuild() {}

    /** Completes when everything that was announced before has been read. */
    public static NationalIndex read(Supplier<Consumer<String, byte[]>> consumers) throws InterruptedException {
        var meters = new SimpleMeterRegistry();
        var index = new IndexedAvailability(new NothingElse(), meters);
        var reader = AvailabilityReading.into(index, consumers, meters);
        var deadline = System.nanoTime() + PATIENCE;
        reader.start();
        while (!index.caughtUp()) {
            Thread.sleep(2);
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the index is not built in time");
            }
        }
        reader.stop();
        return index.current();
    }

    /** Nobody waits. */
    private static final class NothingElse implements Agenda {

        @Override
        public void advance(RequestId request) {}

        @Override
        public void advance(BlockId block) {}

        @Override
        public void rematch() {}

        @Override
        public void leaveCompromisedSites() {}
    }
}
