package fr.relais.placement.adapter.web;

import fr.relais.placement.application.DuressWatch;
import org.springframework.core.Ordered;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Says of every request for whom it was made. Whether anybody wants to know is no matter of the answer. */
@Component
final class DuressFilter implements WebFilter, Ordered {

    private final DuressWatch watch;

    DuressFilter(DuressWatch watch) {
        this.watch = watch;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getPrincipal()
                .ofType(JwtAuthenticationToken.class)
                .mapNotNull(token -> token.getToken().getClaimAsString("org"))
                .doOnNext(watch::seen)
                .then(Mono.defer(() -> chain.filter(exchange)));
    }

    /** After the token was checked, at -100, and whether its account has lapsed, at -50. */
    @Override
    public int getOrder() {
        return -40;
    }
}
