package fr.relais.notification.adapter.mail;

import java.time.Duration;

import fr.relais.notification.application.delivery.Letter;
import fr.relais.notification.application.delivery.Post;
import fr.relais.notification.application.delivery.Verdict;
import fr.relais.notification.domain.contact.Channel;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import jakarta.mail.MessagingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Hands mail over to the server. What the server says of one message is a verdict on that message; when it is away,
 * slow or talks nonsense it is left alone for a while.
 */
final class SmtpPost implements Post {

    private static final Logger log = LoggerFactory.getLogger(SmtpPost.class);

    /** Of the last ten connections half came to nothing: none is tried for a while, then two are. */
    private static final CircuitBreakerConfig BREAKER = CircuitBreakerConfig.custom()
            .slidingWindowType(SlidingWindowType.COUNT_BASED)
            .slidingWindowSize(10)
            .minimumNumberOfCalls(5)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(10))
            .permittedNumberOfCallsInHalfOpenState(2)
            .build();

    /** What a connection that has run out of time needs to notice. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final MailServer server;
    private final Mails mails;
    private final Duration limit;
    private final CircuitBreaker breaker = CircuitBreaker.of("mail", BREAKER);

    SmtpPost(MailServer server, Mails mails, Duration deadline) {
        this.server = server;
        this.mails = mails;
        this.limit = deadline.plus(GRACE);
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    /** Whether nothing is tried right now. */
    boolean isHeldBack() {
        return breaker.getState() == State.OPEN;
    }

    @Override
    public Mono<Verdict> send(Letter letter) {
        return Mono.fromCallable(() -> handOver(letter))
                .subscribeOn(Schedulers.boundedElastic())
                .timeout(limit)
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .onErrorResume(SmtpPost::isHeldBack, heldBack -> Mono.just(Verdict.FAILED))
                .onErrorResume(SmtpPost::notNow);
    }

    private Verdict handOver(Letter letter) throws MessagingException {
        try {
            server.take(mails.of(letter, server.session()));
            return Verdict.ACCEPTED;
        } catch (MessagingException failure) {
            var said = Replies.code(failure);
            if (said.isPresent()) {
                return Replies.verdict(said.getAsInt());
            }
            throw failure;
        }
    }

    private static boolean isHeldBack(Throwable failure) {
        return failure instanceof CallNotPermittedException;
    }

    /** Of the failure its kind is said and nothing else: what a server says may quote the address. */
    private static Mono<Verdict> notNow(Throwable failure) {
        log.warn("mail could not be handed over: {}", failure.getClass().getSimpleName());
        return Mono.just(Verdict.FAILED);
    }
}
