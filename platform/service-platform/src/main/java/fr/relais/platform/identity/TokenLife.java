package fr.relais.platform.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** How long the token of a request is still good, for answers that go on: nothing outlasts its token. */
public final class TokenLife {

    /** Tokens keep real time, also where the domain's clock is shifted. */
    private static final Clock REAL = Clock.systemUTC();

    private TokenLife() {}

    /** The time by which tokens are issued and judged, in milliseconds. */
    public static Instant now() {
        return REAL.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What is left of the caller's token; nothing without one. */
    public static Mono<Duration> left(ServerRequest request) {
        return request.principal()
                .ofType(JwtAuthenticationToken.class)
                .map(TokenLife::left)
                .defaultIfEmpty(Duration.ZERO);
    }

    private static Duration left(JwtAuthenticationToken token) {
        var expiry = token.getToken().getExpiresAt();
        return expiry == null ? Duration.ZERO : Duration.between(REAL.instant(), expiry);
    }
}
