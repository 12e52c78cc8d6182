package fr.relais.gateway.console.session;

import java.util.function.Predicate;

import fr.relais.gateway.problem.ServiceAway;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Before a page is shown: whether the provider still knows who is signed in, asked once a minute. Whom it does not know
 * any more nobody knows here. Has to stand behind what finds out who is signed in, and before what asks whether
 * somebody is.
 */
public final class StillKnown implements WebFilter {

    private final Tokens tokens;
    private final Predicate<ServerHttpRequest> matters;

    /** @param matters whether a request shows or does something in the name of who is signed in */
    public StillKnown(Tokens tokens, Predicate<ServerHttpRequest> matters) {
        this.tokens = tokens;
        this.matters = matters;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!matters.test(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        var page = chain.filter(exchange);
        return tokens.of(exchange)
                .map(token -> page)
                .onErrorResume(ServiceAway.class, away -> Mono.just(page))
                .onErrorResume(
                        SessionOver.class,
                        over -> Mono.just(page.contextWrite(ReactiveSecurityContextHolder.clearContext())))
                .flatMap(shown -> shown);
    }
}
