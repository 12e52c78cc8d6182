package fr.relais.platform.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * How far this service is behind the end of each topic that it reads, and what lies aside of it. The broker is asked
 * now and then, on a thread of its own, and never because somebody looks at metrics. While it does not answer nothing
 * is known, and no number is said.
 */
final class TopicWatch implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofSeconds(15);

    private final Supplier<TopicOffsets> broker;
    private final Supplier<Readers> readers;
    private final MeterRegistry meters;
    private final Map<String, Double> behind = new ConcurrentHashMap<>();
    private final Map<String, Double> aside = new ConcurrentHashMap<>();
    private @Nullable TopicOffsets asked;
    private volatile @Nullable ScheduledExecutorService rounds;

    /** @param readers who they are is known once all of them are there, and asked for then */
    TopicWatch(Supplier<TopicOffsets> broker, Supplier<Readers> readers, MeterRegistry meters) {
        this.broker = broker;
        this.readers = readers;
        this.meters = meters;
    }

    @Override
    public void start() {
        var who = readers.get();
        announce(who);
        var started = Executors.newSingleThreadScheduledExecutor(TopicWatch::thread);
        var unused = started.scheduleWithFixedDelay(() -> look(who), 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        rounds = started;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "topic-watch");
        thread.setDaemon(true);
        return thread;
    }

    void announce(Readers who) {
        who.topics().forEach(topic -> gauge("relais.consumer.lag", topic, behind));
        who.consumed().forEach(topic -> gauge("relais.deadletters.waiting", topic, aside));
    }

    private void gauge(String name, String topic, Map<String, Double> known) {
        Gauge.builder(name, known, figures -> figures.getOrDefault(topic, Double.NaN))
                .tag("topic", topic)
                .register(meters);
    }

    /** By one thread at a time. */
    void look(Readers who) {
        try {
            var open = asked == null ? broker.get() : asked;
            asked = open;
            learn(open, who);
        } catch (ExecutionException | TimeoutException | RuntimeException away) {
            behind.clear();
            aside.clear();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void learn(TopicOffsets open, Readers who)
            throws ExecutionException, InterruptedException, TimeoutException {
        var topics = new ArrayList<>(who.topics());
        who.consumed().forEach(topic -> topics.add(topic + DeadLetters.SUFFIX));
        var backlog = open.backlog(topics);
        // Positions come last: what was read meanwhile is not behind.
        var positions = positions(open, who);
        var replayed = who.consumed().isEmpty() ? Map.<TopicPartition, Long>of() : open.committed(who.replay());
        who.topics().forEach(topic -> behind.put(topic, (double) backlog.of(topic, positions)));
        who.consumed().forEach(topic -> aside.put(topic, (double) backlog.of(topic + DeadLetters.SUFFIX, replayed)));
    }

    private static Map<TopicPartition, Long> positions(TopicOffsets open, Readers who)
            throws ExecutionException, InterruptedException, TimeoutException {
        var positions = new HashMap<TopicPartition, Long>();
        for (var group : who.groups().keySet()) {
            positions.putAll(open.committed(group));
        }
        who.whole().forEach(reader -> positions.putAll(reader.positions()));
        return positions;
    }

    /** Nobody waits for a look that is still going on: it is the broker that is slow then. */
    @Override
    public void stop() {
        var running = rounds;
        rounds = null;
        if (running != null) {
            running.execute(this::close);
            running.shutdown();
        }
    }

    private void close() {
        if (asked != null) {
            asked.close();
        }
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }
}
