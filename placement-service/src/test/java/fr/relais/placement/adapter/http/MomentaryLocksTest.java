package fr.relais.placement.adapter.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.consumer.CircularEventConsumer;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a circuit breaker writes down of an answer it writes on the thread of the event loop, under locks of a moment.
 * The guard of the tests must let it: an error thrown at such a lock leaves it taken, and no call ends after that.
 */
class MomentaryLocksTest {

    private static final int THREADS = 2;
    private static final int ANSWERS = 200_000;

    @Test
    void areTakenByTwoEventLoopsAtOnce() {
        var breaker = CircuitBreaker.of(
                "capacity",
                CircuitBreakerConfig.custom()
                        .slidingWindow(20, 10, CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .build());
        breaker.getEventPublisher().onEvent(new CircularEventConsumer<>(100));

        var ended = Flux.range(0, THREADS)
                .flatMap(
                        thread -> Mono.<Integer>fromCallable(() -> {
                                    for (var answer = 0; answer < ANSWERS; answer++) {
                                        breaker.onSuccess(1, TimeUnit.NANOSECONDS);
                                    }
                                    return thread;
                                })
                                .subscribeOn(Schedulers.parallel()),
                        THREADS)
                .collectList()
                .block(Duration.ofSeconds(60));

        assertThat(ended).hasSize(THREADS);
    }
}
