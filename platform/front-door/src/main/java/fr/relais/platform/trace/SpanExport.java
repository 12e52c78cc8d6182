package fr.relais.platform.trace;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells steps to whoever keeps traces, many at a time. Nothing ever waits for it: what does not fit, or is not taken at
 * once, is lost.
 */
final class SpanExport implements Consumer<Span>, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SpanExport.class);

    static final int WAITING_MOST = 4096;

    private static final int AT_ONCE = 512;
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LAST_WORD = Duration.ofSeconds(2);

    private final @Nullable URI endpoint;
    private final OtlpTraces traces;
    private final Queue<Span> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean refused;
    private @Nullable WebClient line;
    private Disposable work = Disposables.disposed();

    /** @param endpoint nothing where nobody takes them */
    SpanExport(@Nullable URI endpoint, String service) {
        this.endpoint = endpoint;
        this.traces = new OtlpTraces(service);
    }

    /** Whether there is anybody to tell. */
    boolean isWanted() {
        return endpoint != null;
    }

    @Override
    public void accept(Span span) {
        if (count.incrementAndGet() > WAITING_MOST) {
            count.decrementAndGet();
            return;
        }
        waiting.add(span);
    }

    @Override
    public void start() {
        var to = endpoint;
        if (to == null) {
            return;
        }
        line = WebClient.builder().baseUrl(to.toString()).build();
        work = Flux.interval(EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> tellAll())
                .subscribe();
    }

    /** Until nothing is left. */
    private Mono<Void> tellAll() {
        return Mono.defer(() -> {
            var client = line;
            var together = next();
            return client == null || together.isEmpty()
                    ? Mono.empty()
                    : tell(client, together).then(tellAll());
        });
    }

    private List<Span> next() {
        var together = new ArrayList<Span>();
        while (together.size() < AT_ONCE) {
            var span = waiting.poll();
            if (span == null) {
                break;
            }
            together.add(span);
        }
        count.addAndGet(-together.size());
        return together;
    }

    private Mono<Void> tell(WebClient client, List<Span> spans) {
        return client.post()
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(traces.written(spans))
                .retrieve()
                .toBodilessEntity()
                .timeout(PATIENCE)
                .doOnNext(taken -> refused = false)
                .then()
                .onErrorResume(failure -> {
                    sayOnce(failure);
                    return Mono.empty();
                });
    }

    /** Not each second, as long as it goes on. */
    private void sayOnce(Throwable failure) {
        if (!refused) {
            refused = true;
            log.warn("traces are not taken: {}", failure.getClass().getSimpleName());
        }
    }

    @Override
    public void stop() {
        work.dispose();
        try {
            tellAll().block(LAST_WORD);
        } catch (IllegalStateException late) {
            // Whatever was not told by now is lost, as is said above.
        }
    }

    /** Begins before requests come in, and ends after the last of them. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return !work.isDisposed();
    }
}
