package fr.relais.gateway.console.session;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The access token of whoever is signed in, made anew when it is about to end. It never leaves this server. */
public final class Tokens {

    private static final String KEPT = Tokens.class.getName();

    private final ReactiveOAuth2AuthorizedClientManager clients;
    private final Map<String, Mono<String>> asking = new ConcurrentHashMap<>();

    public Tokens(ReactiveOAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    /** Fails with {@link SessionOver} when nobody is signed in, or the provider does not know her any more. */
    @SuppressWarnings("unchecked")
    public Mono<String> of(ServerRequest request) {
        return (Mono<String>)
                request.attributes().computeIfAbsent(KEPT, key -> asked(request).cache());
    }

    /**
     * Once for all that one page asks, and for all pages of a session that ask meanwhile: a refresh token that rotates
     * can be used once only, and whoever uses it again is taken for a thief.
     */
    private Mono<String> asked(ServerRequest request) {
        return request.exchange()
                .getSession()
                .flatMap(session -> asking.computeIfAbsent(
                        session.getId(),
                        id -> token(request)
                                .doFinally(done -> asking.remove(id))
                                .cache()))
                .switchIfEmpty(Mono.error(SessionOver::new));
    }

    private Mono<String> token(ServerRequest request) {
        return request.principal()
                .cast(Authentication.class)
                .flatMap(person ->
                        clients.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(ConsoleSettings.REGISTRATION)
                                .principal(person)
                                .attribute(ServerWebExchange.class.getName(), request.exchange())
                                .build()))
                .map(client -> client.getAccessToken().getTokenValue())
                .onErrorMap(ClientAuthorizationException.class, over -> new SessionOver());
    }
}
