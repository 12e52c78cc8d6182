package fr.relais.notification.adapter.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import fr.relais.contracts.Topics;
import fr.relais.notification.application.LiveInboxes;
import fr.relais.notification.domain.inbox.OrganisationId;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Wakes live streams of this process when any process has filed something.
 *
 * <p>Every process reads the whole topic of its own accord, from the end, in no group and remembering no position: a
 * wake-up is worth nothing to a process that has just started. After an interruption everybody is woken once, because
 * wake-ups may have been missed; so a stream is late at worst, never wrong.
 */
final class WakeUps implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WakeUps.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final LiveInboxes live;
    private volatile boolean running;
    private volatile @Nullable Consumer<String, byte[]> current;

    WakeUps(Supplier<Consumer<String, byte[]>> consumers, LiveInboxes live) {
        this.consumers = consumers;
        this.live = live;
    }

    @Override
    public void start() {
        running = true;
        var thread = new Thread(this::read, "wake-ups");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        var reading = current;
        if (reading != null) {
            reading.wakeup();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void read() {
        while (running) {
            try (var consumer = consumers.get()) {
                current = consumer;
                readFromTheEnd(consumer);
            } catch (WakeupException stopping) {
                return;
            } catch (KafkaException away) {
                log.warn(
                        "live streams of other processes are not heard: {}",
                        away.getClass().getSimpleName());
                pause();
            } finally {
                current = null;
            }
        }
    }

    private void readFromTheEnd(Consumer<String, byte[]> consumer) {
        var partitions = consumer.partitionsFor(Topics.NOTIFICATION_EVENTS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            pause();
            return;
        }
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        live.wakeAll();
        while (running) {
            consumer.poll(PATIENCE).forEach(this::wake);
        }
    }

    private void wake(ConsumerRecord<String, byte[]> message) {
        var owner = message.key();
        if (owner != null && OrganisationId.hasForm(owner)) {
            live.wake(new OrganisationId(owner));
        }
    }

    private void pause() {
        try {
            Thread.sleep(PATIENCE.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** How such a reader differs from one in a group: it may not make anything, and remembers nothing. */
    static Map<String, Object> properties(Map<String, Object> ordinary) {
        var own = new HashMap<>(ordinary);
        own.put("auto.offset.reset", "latest");
        own.put("allow.auto.create.topics", false);
        return own;
    }
}
