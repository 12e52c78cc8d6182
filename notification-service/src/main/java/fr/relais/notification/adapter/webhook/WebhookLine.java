package fr.relais.notification.adapter.webhook;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import fr.relais.notification.application.webhook.Call;
import fr.relais.notification.application.webhook.Line;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.webhook.Result;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * The line: each receiver is called once at a time, a few at all, and one that is in trouble is left alone for a while.
 * So however slow some are, letters go out meanwhile.
 */
final class WebhookLine implements Line {

    private static final Logger log = LoggerFactory.getLogger(WebhookLine.class);

    /** Half of what is handed over at the same time. */
    private static final int AT_ONCE = 4;

    /** Of the last five calls half came to nothing: none is made for a minute, then one is. */
    private static final CircuitBreakerConfig BREAKER = CircuitBreakerConfig.custom()
            .slidingWindowType(SlidingWindowType.COUNT_BASED)
            .slidingWindowSize(5)
            .minimumNumberOfCalls(3)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofMinutes(1))
            .permittedNumberOfCallsInHalfOpenState(1)
            .recordResult(result -> result != Result.TAKEN)
            .build();

    private final Receivers receivers;
    private final Set<ContactId> calling = ConcurrentHashMap.newKeySet();
    private final Map<ContactId, CircuitBreaker> breakers = new ConcurrentHashMap<>();

    WebhookLine(Receivers receivers) {
        this.receivers = receivers;
    }

    /** How many receivers are left alone right now. */
    int heldBack() {
        return (int) breakers.values().stream()
                .filter(breaker -> breaker.getState() == State.OPEN)
                .count();
    }

    @Override
    public Mono<Result> call(Call call) {
        return Mono.defer(() -> begin(call.webhook())
                ? Mono.using(call::webhook, webhook -> guarded(call), calling::remove)
                : Mono.empty());
    }

    private Mono<Result> guarded(Call call) {
        return receivers
                .call(call)
                .transformDeferred(CircuitBreakerOperator.of(breaker(call.webhook())))
                .onErrorResume(CallNotPermittedException.class, heldBack -> Mono.empty())
                .doOnNext(WebhookLine::log);
    }

    private synchronized boolean begin(ContactId webhook) {
        return calling.size() < AT_ONCE && calling.add(webhook);
    }

    private CircuitBreaker breaker(ContactId webhook) {
        return breakers.computeIfAbsent(webhook, id -> CircuitBreaker.of("webhook", BREAKER));
    }

    /** Its class and nothing else: an address is nobody's business. */
    private static void log(Result result) {
        if (result != Result.TAKEN) {
            log.warn("an organisation's software could not be called: {}", result);
        }
    }
}
