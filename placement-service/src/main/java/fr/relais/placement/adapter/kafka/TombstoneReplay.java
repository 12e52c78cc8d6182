package fr.relais.placement.adapter.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

import fr.relais.contracts.Topics;
import fr.relais.placement.application.Alarms;
import fr.relais.placement.application.Alarms.Alarm;
import fr.relais.placement.application.retention.EraseCases;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.retention.Tombstone;
import fr.relais.platform.messaging.UntilNow;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Erases again, at every start, what a restored backup has brought back.
 *
 * <p>It is done before anything else begins: no port is open, no round goes and nothing is published until it has
 * succeeded once. Without the broker the service does not start, since nobody could tell what it must not say.
 */
final class TombstoneReplay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TombstoneReplay.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration ERASING = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final TombstoneRecords records;
    private final EraseCases erase;
    private final Alarms alarms;
    private volatile boolean done;

    TombstoneReplay(
            Supplier<Consumer<String, byte[]>> consumers, TombstoneRecords records, EraseCases erase, Alarms alarms) {
        this.consumers = consumers;
        this.records = records;
        this.erase = erase;
        this.alarms = alarms;
    }

    /** Before everything that has a phase of its own or none. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void start() {
        var began = System.nanoTime();
        while (!done) {
            try (var consumer = consumers.get()) {
                done = replay(consumer);
            } catch (RuntimeException failure) {
                log.warn("tombstones are read again: {}", failure.getClass().getSimpleName());
            }
            if (!done) {
                pause(began);
            }
        }
    }

    /** Whether everything that was there has been obeyed; a topic that does not exist yet is waited for. */
    private boolean replay(Consumer<String, byte[]> consumer) {
        var reading = UntilNow.begin(consumer, List.of(Topics.PLACEMENT_TOMBSTONES));
        reading.ifPresent(begun -> replay(consumer, begun));
        return reading.isPresent();
    }

    private void replay(Consumer<String, byte[]> consumer, UntilNow reading) {
        var erased = 0L;
        var standing = new HashSet<RequestId>();
        while (!reading.isReached()) {
            erased += obey(
                    StreamSupport.stream(consumer.poll(POLL).spliterator(), false)
                            .toList(),
                    standing);
        }
        if (erased > 0) {
            log.warn("{} tombstones were obeyed anew", erased);
        }
        var raised = erase.raiseAgain(standing).block(ERASING);
        if (raised != null && raised > 0) {
            log.warn("{} tombstones were made anew", raised);
        }
    }

    private long obey(List<ConsumerRecord<String, byte[]>> messages, Set<RequestId> standing) {
        var tombstones = new ArrayList<Tombstone>();
        for (var message : messages) {
            records.read(message).ifPresentOrElse(tombstones::add, () -> alarms.raise(Alarm.TOMBSTONE_REFUSED));
        }
        tombstones.forEach(tombstone -> standing.add(tombstone.request()));
        if (tombstones.isEmpty()) {
            return 0;
        }
        var erased = erase.obey(tombstones).block(ERASING);
        return erased == null ? 0 : erased;
    }

    private static void pause(long began) {
        if (System.nanoTime() - began > PATIENCE.toNanos()) {
            throw new IllegalStateException("the tombstones cannot be read");
        }
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped before the tombstones were read", stopped);
        }
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }
}
