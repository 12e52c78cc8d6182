package fr.relais.gateway.console.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import fr.relais.gateway.decision.Decision;
import fr.relais.gateway.problem.ServiceAway;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * The access token of whoever is signed in, made anew each minute ({@link Renewal}). It never leaves this server. When
 * the provider refuses to make another one, the session is over, in every tab; when the provider is away, the present
 * token goes on until it ends.
 */
public final class Tokens {

    private static final String KEPT = Tokens.class.getName();

    /** Somebody waits before a page, which can be made with the present token too. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** What is asked goes on without who asked, or the next refresh token would come to nobody. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final ReactiveOAuth2AuthorizedClientManager clients;
    private final ServerOAuth2AuthorizedClientRepository present;
    private final Clock clock;
    private final Map<String, Mono<String>> asking = new ConcurrentHashMap<>();

    /** @param present the tokens of sessions as they are */
    public Tokens(
            ReactiveOAuth2AuthorizedClientManager clients,
            ServerOAuth2AuthorizedClientRepository present,
            Clock clock) {
        this.clients = clients;
        this.present = present;
        this.clock = clock;
    }

    /**
     * One for all that a page asks. Fails with {@link SessionOver} when nobody is signed in, or the provider does not
     * know her any more; with {@link ServiceAway} when the provider is away and the present token has ended.
     */
    public Mono<String> of(ServerRequest request) {
        return of(request.attributes(), request.exchange());
    }

    /** The same before there is a page. */
    public Mono<String> of(ServerWebExchange exchange) {
        return of(exchange.getAttributes(), exchange);
    }

    @SuppressWarnings("unchecked")
    private Mono<String> of(Map<String, Object> kept, ServerWebExchange exchange) {
        return (Mono<String>) kept.computeIfAbsent(KEPT, key -> now(exchange).cache());
    }

    /**
     * As {@link #of}, for what goes on after its page. All pages of a session that ask meanwhile get one answer: a
     * refresh token that rotates can be used once only, and whoever uses it again is taken for a thief.
     */
    public Mono<String> now(ServerWebExchange exchange) {
        return exchange.getSession()
                .flatMap(session -> asking.computeIfAbsent(
                                session.getId(),
                                id -> asked(exchange)
                                        .timeout(LONGEST)
                                        // Before the answer: whoever has it may ask again at once.
                                        .doOnTerminate(() -> asking.remove(id))
                                        .cache())
                        .timeout(PATIENCE)
                        .onErrorResume(failure -> failed(exchange, session, failure)))
                .switchIfEmpty(Mono.error(SessionOver::new));
    }

    private Mono<String> asked(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .cast(Authentication.class)
                .flatMap(person ->
                        clients.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(ConsoleSettings.REGISTRATION)
                                .principal(person)
                                .attribute(ServerWebExchange.class.getName(), exchange)
                                .build()))
                .map(client -> client.getAccessToken().getTokenValue());
    }

    private Mono<String> failed(ServerWebExchange exchange, WebSession session, Throwable failure) {
        if (isRefusal(failure)) {
            Decision.SESSION_ENDED.on(exchange);
            return session.invalidate().then(Mono.error(SessionOver::new));
        }
        return presentOf(exchange).switchIfEmpty(Mono.error(() -> new ServiceAway(failure)));
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof ClientAuthorizationRequiredException
                || (failure instanceof ClientAuthorizationException refused
                        && refused.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT));
    }

    private Mono<String> presentOf(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .cast(Authentication.class)
                .flatMap(person -> present.<OAuth2AuthorizedClient>loadAuthorizedClient(
                        ConsoleSettings.REGISTRATION, person, exchange))
                .map(OAuth2AuthorizedClient::getAccessToken)
                .filter(token ->
                        token.getExpiresAt() != null && token.getExpiresAt().isAfter(clock.instant()))
                .map(token -> token.getTokenValue());
    }
}
