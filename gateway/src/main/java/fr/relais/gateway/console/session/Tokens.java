package fr.relais.gateway.console.session;

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

    public Tokens(ReactiveOAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    /** Fails with {@link SessionOver} when nobody is signed in, or the provider does not know her any more. */
    @SuppressWarnings("unchecked")
    public Mono<String> of(ServerRequest request) {
        return (Mono<String>)
                request.attributes().computeIfAbsent(KEPT, key -> asked(request).cache());
    }

    /** Once for all that one page asks: a refresh token that rotates can be used once only. */
    private Mono<String> asked(ServerRequest request) {
        return request.principal()
                .cast(Authentication.class)
                .flatMap(person ->
                        clients.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(ConsoleSettings.REGISTRATION)
                                .principal(person)
                                .attribute(ServerWebExchange.class.getName(), request.exchange())
                                .build()))
                .map(client -> client.getAccessToken().getTokenValue())
                .onErrorMap(ClientAuthorizationException.class, over -> new SessionOver())
                .switchIfEmpty(Mono.error(SessionOver::new));
    }
}
