package fr.relais.platform.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import com.mongodb.MongoException;
import fr.relais.platform.audit.ReadBudgetSpent;
import fr.relais.platform.audit.RegisterAway;
import fr.relais.platform.door.Unspoken;
import fr.relais.platform.store.CommandReused;
import fr.relais.platform.store.LostRace;
import fr.relais.platform.store.OutboxFull;
import fr.relais.platform.store.StaleVersion;
import fr.relais.platform.store.TooManyCommands;
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
 * <p>Runs before Boot's own handler. Failures are logged here, once, with the correlation id; bad input is not logged.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public final class ProblemWebExceptionHandler implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemWebExceptionHandler.class);

    private static final Map<Class<?>, ProblemCode> KNOWN = Map.of(
            StaleVersion.class, ProblemCode.STALE_VERSION,
            CommandReused.class, ProblemCode.COMMAND_REUSED,
            TooManyCommands.class, ProblemCode.TOO_MANY_COMMANDS,
            OutboxFull.class, ProblemCode.TRY_AGAIN_LATER,
            LostRace.class, ProblemCode.TRY_AGAIN_LATER,
            TimeoutException.class, ProblemCode.TRY_AGAIN_LATER,
            ReadBudgetSpent.class, ProblemCode.TOO_MANY_REQUESTS,
            RegisterAway.class, ProblemCode.TRY_AGAIN_LATER,
            VersionRequired.class, ProblemCode.VERSION_REQUIRED);

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            log.warn(
                    "an answer broke off, correlation {}: {}",
                    CorrelationFilter.idOf(exchange),
                    failure.getClass().getSimpleName());
            return Mono.error(failure);
        }
        if (failure instanceof BadInput bad) {
            return Problems.write(exchange, bad.code().problem(), bad.errors());
        }
        var code = codeOf(failure);
        if (code == ProblemCode.INTERNAL_ERROR) {
            log.error("request failed, correlation {}", CorrelationFilter.idOf(exchange), Unspoken.of(failure));
        } else if (code == ProblemCode.TRY_AGAIN_LATER) {
            log.warn(
                    "request put off, correlation {}: {}",
                    CorrelationFilter.idOf(exchange),
                    failure.getClass().getSimpleName());
        }
        return Problems.write(exchange, code.problem(), List.of());
    }

    static ProblemCode codeOf(Throwable failure) {
        var known = KNOWN.get(failure.getClass());
        if (known != null) {
            return known;
        }
        if (failure instanceof MongoException) {
            return ProblemCode.TRY_AGAIN_LATER;
        }
        if (failure instanceof AuthenticationException) {
            return ProblemCode.UNAUTHENTICATED;
        }
        if (failure instanceof AccessDeniedException) {
            return ProblemCode.NOT_FOUND;
        }
        return failure instanceof ErrorResponse known4xx
                ? ofStatus(known4xx.getStatusCode().value())
                : ProblemCode.INTERNAL_ERROR;
    }

    private static ProblemCode ofStatus(int status) {
        return switch (status) {
            case 404 -> ProblemCode.NOT_FOUND;
            case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
            case 406 -> ProblemCode.NOT_ACCEPTABLE;
            case 413 -> ProblemCode.BODY_TOO_LARGE;
            case 415 -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
            case 503, 504 -> ProblemCode.TRY_AGAIN_LATER;
            default -> status >= 400 && status < 500 ? ProblemCode.INVALID_INPUT : ProblemCode.INTERNAL_ERROR;
        };
    }
}
