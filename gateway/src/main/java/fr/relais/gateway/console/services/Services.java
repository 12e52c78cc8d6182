package fr.relais.gateway.console.services;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import fr.relais.gateway.console.session.FreshSignInNeeded;
import fr.relais.gateway.console.session.SessionOver;
import fr.relais.gateway.console.session.Tokens;
import fr.relais.gateway.filter.ServiceGuard;
import fr.relais.gateway.problem.ServiceAway;
import fr.relais.platform.trace.TraceContext;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Asks the services in the name of whoever is signed in, through the same circuit breakers as the routes of the API.
 *
 * <p>An answer is a value, or fails as {@link Refusal} (the service said no), {@link ServiceAway} (nobody knows; with
 * when that service answered last) or {@link SessionOver} (her token is not believed any more).
 */
public final class Services {

    /** Somebody waits before a page. */
    private static final Duration LIMIT = Duration.ofSeconds(8);

    private static final ParameterizedTypeReference<ServerSentEvent<JsonNode>> EVENTS =
            new ParameterizedTypeReference<>() {};

    private final WebClient client;
    private final Map<Upstream, URI> addresses;
    private final Tokens tokens;
    private final CircuitBreakerRegistry breakers;
    private final Clock clock;
    private final Map<Upstream, Instant> heard = new ConcurrentHashMap<>();

    public Services(
            WebClient client,
            Map<Upstream, URI> addresses,
            Tokens tokens,
            CircuitBreakerRegistry breakers,
            Clock clock) {
        this.client = client;
        this.addresses = Map.copyOf(addresses);
        this.tokens = tokens;
        this.breakers = breakers;
        this.clock = clock;
    }

    /** What the service answers, read as this type; members that the type does not name are not looked at. */
    public <T> Mono<T> ask(ServerRequest request, Call call, Class<T> type) {
        return tokens.of(request)
                .flatMap(token -> guarded(
                        call,
                        prepared(request, call)
                                .headers(headers -> headers.setBearerAuth(token))
                                .exchangeToMono(response -> value(response, type))));
    }

    /** The answer with its {@code ETag}, for what will be changed. */
    public <T> Mono<ResponseEntity<T>> askWithVersion(ServerRequest request, Call call, Class<T> type) {
        return tokens.of(request)
                .flatMap(token -> guarded(
                        call,
                        prepared(request, call)
                                .headers(headers -> headers.setBearerAuth(token))
                                .exchangeToMono(
                                        response -> response.statusCode().is2xxSuccessful()
                                                ? response.toEntity(type)
                                                : refusal(response))));
    }

    /** A command of which only matters that it was done. */
    public Mono<Void> tell(ServerRequest request, Call call) {
        return ask(request, call, Void.class);
    }

    /** As {@link #ask}, of what is open to everybody. */
    public <T> Mono<T> askOpenly(ServerRequest request, Call call, Class<T> type) {
        return prepared(request, call)
                .exchangeToMono(response -> value(response, type))
                .transform(answer -> guarded(call, answer));
    }

    /** A live stream, from where the browser says it was. Ends when the service ends it; fails as {@link #ask}. */
    public Flux<ServerSentEvent<JsonNode>> follow(ServerRequest request, Call call) {
        return tokens.now(request.exchange())
                .flatMapMany(token -> client.get()
                        .uri(addresses.get(call.service()) + call.path(), call.variables())
                        .accept(MediaType.TEXT_EVENT_STREAM)
                        .headers(headers -> {
                            headers.setBearerAuth(token);
                            call.headers().forEach(headers::set);
                        })
                        .exchangeToFlux(response -> response.statusCode().is2xxSuccessful()
                                ? response.bodyToFlux(EVENTS)
                                : Services.<ServerSentEvent<JsonNode>>refusal(response)
                                        .flux()));
    }

    private WebClient.RequestHeadersSpec<?> prepared(ServerRequest request, Call call) {
        var address = addresses.get(call.service());
        var prepared = client.method(call.method())
                .uri(address + call.path(), call.variables())
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON);
        call.headers().forEach(prepared::header);
        request.attribute(TraceContext.HEADER)
                .ifPresent(trace -> prepared.header(TraceContext.HEADER, trace.toString()));
        var body = call.body();
        return body == null
                ? prepared
                : prepared.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
    }

    private <T> Mono<T> guarded(Call call, Mono<T> answer) {
        var service = call.service();
        var breaker = breakers.circuitBreaker(service.label());
        return answer.timeout(LIMIT)
                .onErrorMap(WebClientRequestException.class, Services::cause)
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .onErrorMap(ServiceGuard::meansAway, ServiceAway::new)
                .doOnSuccess(answered -> heard.put(service, clock.instant()))
                .doOnError(failure -> !(failure instanceof ServiceAway), no -> heard.put(service, clock.instant()))
                .onErrorMap(ServiceAway.class, away -> away.since(heard.get(service)));
    }

    private static Throwable cause(WebClientRequestException failure) {
        var cause = failure.getCause();
        return cause == null ? failure : cause;
    }

    private static <T> Mono<T> value(ClientResponse response, Class<T> type) {
        if (!response.statusCode().is2xxSuccessful()) {
            return refusal(response);
        }
        return type == Void.class ? response.releaseBody().then(Mono.empty()) : response.bodyToMono(type);
    }

    private static <T> Mono<T> refusal(ClientResponse response) {
        var status = response.statusCode();
        return response.bodyToMono(Refusal.Problem.class)
                .onErrorReturn(Refusal.Problem.unknown(status.value()))
                .defaultIfEmpty(Refusal.Problem.unknown(status.value()))
                .flatMap(problem -> Mono.error(failure(status, problem)));
    }

    private static RuntimeException failure(HttpStatusCode status, Refusal.Problem problem) {
        if (status.is5xxServerError()) {
            return new ServiceAway(new Refusal(problem));
        }
        if (status.isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
            return problem.code().equals("sign-in-again") ? new FreshSignInNeeded() : new SessionOver();
        }
        return new Refusal(problem);
    }
}
