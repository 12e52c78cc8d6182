package fr.relais.gateway.problem;

import fr.relais.platform.door.Unspoken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * The only place where an exception becomes an HTTP answer: a problem, and nothing of what the exception says.
 *
 * <p>Runs before Boot's own handler. Failures are logged here, once, with the correlation id.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public final class ProblemWebExceptionHandler implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemWebExceptionHandler.class);

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            log.warn(
                    "an answer broke off, correlation {}: {}",
                    exchange.getAttributeOrDefault(Problems.CORRELATION_ID, ""),
                    failure.getClass().getSimpleName());
            return Mono.error(failure);
        }
        var code = codeOf(failure);
        var correlation = exchange.getAttributeOrDefault(Problems.CORRELATION_ID, "");
        if (code == ProblemCode.INTERNAL_ERROR) {
            log.error("request failed, correlation {}", correlation, Unspoken.of(failure));
        } else if (code == ProblemCode.TRY_AGAIN_LATER) {
            log.warn("request put off, correlation {}: {}", correlation, nameOf(failure));
        }
        return Problems.write(exchange, code);
    }

    private static ProblemCode codeOf(Throwable failure) {
        if (failure instanceof BodyTooLarge) {
            return ProblemCode.BODY_TOO_LARGE;
        }
        if (failure instanceof BodyTooSlow) {
            return ProblemCode.BODY_TOO_SLOW;
        }
        if (failure instanceof ServiceAway) {
            return ProblemCode.TRY_AGAIN_LATER;
        }
        if (failure instanceof AuthenticationException) {
            return ProblemCode.UNAUTHENTICATED;
        }
        if (failure instanceof AccessDeniedException) {
            return ProblemCode.NOT_FOUND;
        }
        if (failure instanceof CallerGone) {
            return ProblemCode.INVALID_INPUT;
        }
        return failure instanceof ErrorResponse known
                ? ProblemCode.ofStatus(known.getStatusCode().value())
                : ProblemCode.INTERNAL_ERROR;
    }

    private static String nameOf(Throwable failure) {
        var cause = failure.getCause();
        return (cause == null ? failure : cause).getClass().getSimpleName();
    }
}
