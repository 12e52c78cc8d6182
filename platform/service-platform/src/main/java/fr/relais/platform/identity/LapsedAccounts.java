package fr.relais.platform.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import fr.relais.platform.web.ProblemCode;
import fr.relais.platform.web.Problems;
import org.springframework.core.Ordered;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Believes no token of a lapsed account (401, {@code account-lapsed}), and warns in every answer from fourteen days
 * before: {@code X-Account-Lapses} is the moment, UTC. Clients in role {@code SERVICE} do not lapse.
 */
final class LapsedAccounts implements WebFilter, Ordered {

    static final String WARNING = "X-Account-Lapses";

    private static final Duration WARNED_BEFORE = Duration.ofDays(14);

    /** Nobody leaves who is a program of Relais itself. */
    private static final Set<String> PROGRAMS = Set.of("SERVICE", "GATEWAY");

    private final Lapses lapses;
    private final FirstUses uses;
    private final Supplier<Instant> now;

    /** @param now real time, as tokens keep it */
    LapsedAccounts(Lapses lapses, FirstUses uses, Supplier<Instant> now) {
        this.lapses = lapses;
        this.uses = uses;
        this.now = now;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getPrincipal()
                .ofType(JwtAuthenticationToken.class)
                .map(JwtAuthenticationToken::getToken)
                .filter(token -> !isService(token))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(person -> person.map(LapsedAccounts::digestOf)
                        .map(digest -> judged(digest, exchange, chain))
                        .orElseGet(() -> chain.filter(exchange)));
    }

    private static boolean isService(Jwt token) {
        var roles = token.getClaimAsStringList("roles");
        return roles != null && roles.stream().anyMatch(PROGRAMS::contains);
    }

    private static String digestOf(Jwt token) {
        var organisation = token.getClaimAsString("org");
        var subject = Objects.requireNonNull(token.getSubject(), "the token was checked for its subject");
        return Lapses.digestOf(organisation == null ? "" : organisation, subject);
    }

    private Mono<Void> judged(String digest, ServerWebExchange exchange, WebFilterChain chain) {
        var at = now.get();
        var lapsesAt = lapses.lapsesAt(digest);
        if (lapsesAt == null) {
            // Before everything has been read nobody knows whether it is the first use.
            if (lapses.caughtUp()) {
                uses.say(digest, at);
            }
            return chain.filter(exchange);
        }
        if (!at.isBefore(lapsesAt)) {
            exchange.getResponse().getHeaders().set("WWW-Authenticate", "Bearer");
            return Problems.write(exchange, ProblemCode.ACCOUNT_LAPSED.problem(), List.of());
        }
        if (!at.isBefore(lapsesAt.minus(WARNED_BEFORE))) {
            exchange.getResponse().getHeaders().set(WARNING, lapsesAt.toString());
        }
        return chain.filter(exchange);
    }

    /** After the token was checked, at -100, and before anything is counted against who asks. */
    @Override
    public int getOrder() {
        return -50;
    }
}
