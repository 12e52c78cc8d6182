package fr.relais.platform.audit;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import fr.relais.audit.Entry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * The register in the service's own database. What comes together is written together, one block at a time: while a
 * block is on its way the next one gathers. Entries that somebody waits for begin at once; all others wait a moment for
 * company, so that a busy service writes some twenty blocks a second and not one an entry.
 *
 * <p>A block whose fate is unknown is offered again at the same number, as it was, until the database says whether it
 * is there: so an entry is in one block, also when an answer was lost. Only when another process has taken the number
 * are the entries put into another block, on top of that one.
 */
public final class MongoRegister implements Register {

    private static final Logger log = LoggerFactory.getLogger(MongoRegister.class);

    /** Who waits is told after this that it cannot be had; a service says so within five seconds. */
    static final Duration DEADLINE = Duration.ofSeconds(4);

    /** Short enough that a busy aggregate is not refused because its last events are not in the register yet. */
    static final Duration COMPANY = Duration.ofMillis(50);

    private static final Duration AFTER_A_FAILURE = Duration.ofMillis(200);

    private final Blocks blocks;
    private final String service;
    private final Scheduler timer;
    private final Counter dropped;
    private final Tray tray = new Tray();
    private final AtomicInteger signals = new AtomicInteger();
    private volatile boolean writing;
    private volatile boolean timed;
    private volatile boolean paused;
    private volatile boolean failing;
    private volatile boolean dropping;
    private volatile boolean due;
    private volatile StoredBlock newest = StoredBlock.NONE;
    private volatile @Nullable Draft draft;

    /** A block that is being written, and what is in it. */
    private record Draft(StoredBlock block, List<Slip> slips) {}

    /** @param timer on which waiting for company ends */
    MongoRegister(Blocks blocks, String service, Scheduler timer, MeterRegistry meters) {
        this.blocks = blocks;
        this.service = service;
        this.timer = timer;
        this.dropped = Counter.builder("relais.register.dropped")
                .description("entries that nobody waited for and that were not written, because too many waited")
                .register(meters);
        Gauge.builder("relais.register.waiting", tray, Tray::size)
                .description("entries that wait to be written")
                .register(meters);
    }

    @Override
    public Mono<Void> record(Entry entry) {
        return Mono.defer(() -> written(List.of(entry.line()), true))
                .timeout(DEADLINE)
                .onErrorMap(RegisterAway::new);
    }

    @Override
    public void note(Entry entry) {
        if (tray.add(Slip.noted(entry.line()))) {
            signal();
        } else {
            dropped.increment();
            if (!dropping) {
                dropping = true;
                log.error("entries of the register are dropped: too many wait to be written");
            }
        }
    }

    /** Writes them into one block, soon or when that is possible again; completes when it is durable. */
    Mono<Void> keep(List<Entry> entries) {
        return Mono.defer(() -> written(entries.stream().map(Entry::line).toList(), false));
    }

    /** Completes when all is written that had come before. */
    Mono<Void> flush() {
        return Mono.defer(() -> written(List.of(), true));
    }

    private Mono<Void> written(List<String> lines, boolean pressing) {
        return Mono.create(waiting -> {
            if (tray.add(Slip.waitedFor(lines, waiting, pressing))) {
                signal();
            } else {
                waiting.error(new TimeoutException("too much waits to be written"));
            }
        });
    }

    private void signal() {
        if (signals.getAndIncrement() == 0) {
            var seen = 1;
            do {
                look();
                seen = signals.addAndGet(-seen);
            } while (seen != 0);
        }
    }

    /** By one thread at a time. */
    private void look() {
        if (writing || paused) {
            return;
        }
        if (draft != null || due || tray.presses()) {
            due = false;
            begin();
        } else if (!timed && tray.size() > 0) {
            timed = true;
            wakeUpAfter(COMPANY);
        }
    }

    private void wakeUpAfter(Duration pause) {
        try {
            var unused = timer.schedule(
                    () -> {
                        timed = false;
                        paused = false;
                        due = true;
                        signal();
                    },
                    pause.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            timed = false;
        }
    }

    private void begin() {
        var unfinished = draft;
        var slips = unfinished == null ? tray.take() : unfinished.slips();
        if (slips.isEmpty()) {
            return;
        }
        writing = true;
        Mono.defer(() -> unfinished == null ? newDraft(slips) : Mono.just(unfinished))
                .flatMap(this::put)
                .subscribe(stored -> succeed(stored, slips), failure -> fail(slips, failure));
    }

    private Mono<Draft> newDraft(List<Slip> slips) {
        return (newest.number() == 0 ? blocks.newest() : Mono.just(newest))
                .map(last -> new Draft(after(last, slips), slips));
    }

    /** Nothing is after it when there is nothing to write, as for a {@link #flush}. */
    private StoredBlock after(StoredBlock last, List<Slip> slips) {
        var lines = slips.stream().flatMap(slip -> slip.lines().stream()).toList();
        return lines.isEmpty()
                ? last
                : last.next(service, lines, UUID.randomUUID().toString());
    }

    private Mono<StoredBlock> put(Draft one) {
        if (one.slips().stream().allMatch(slip -> slip.lines().isEmpty())) {
            return Mono.just(one.block());
        }
        draft = one;
        return blocks.put(one.block()).thenReturn(one.block());
    }

    /** The next block is on its way before anybody is told of this one. */
    private void succeed(StoredBlock stored, List<Slip> slips) {
        draft = null;
        newest = stored;
        dropping = false;
        failing = false;
        end();
        slips.forEach(Slip::written);
    }

    /** A lost race is decided again at once, on the newest block; after anything else the same is tried again soon. */
    private void fail(List<Slip> slips, Throwable failure) {
        var lost = failure instanceof Blocks.NumberTaken;
        if (lost || draft == null) {
            draft = null;
            newest = StoredBlock.NONE;
            tray.putBack(slips);
        }
        if (lost) {
            due = true;
        } else {
            pauseAfter(failure);
        }
        end();
    }

    private void pauseAfter(Throwable failure) {
        if (!failing) {
            failing = true;
            log.error("the register cannot be written: {}", failure.getClass().getSimpleName());
        }
        paused = true;
        wakeUpAfter(AFTER_A_FAILURE);
    }

    private void end() {
        writing = false;
        signal();
    }

    /** Waits a moment for what was noted; what cannot be written then is lost with this process. */
    void close() {
        flush().timeout(DEADLINE).onErrorComplete().block();
        timer.dispose();
    }
}
