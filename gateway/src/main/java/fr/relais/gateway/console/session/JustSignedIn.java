package fr.relais.gateway.console.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** What is taken out of Relais as a file is taken by whoever has just signed in, not by whoever finds a screen open. */
public final class JustSignedIn {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private JustSignedIn() {}

    /** Completes when she has; else fails as {@link FreshSignInNeeded}. */
    public static Mono<Void> required(ServerRequest request, Clock clock) {
        return request.principal()
                .cast(Authentication.class)
                .filter(session -> isFresh(session, clock.instant()))
                .switchIfEmpty(Mono.error(FreshSignInNeeded::new))
                .then();
    }

    private static boolean isFresh(Authentication session, Instant now) {
        var at = signedInAt(Objects.requireNonNull((OidcUser) session.getPrincipal()));
        return at != null && at.isAfter(now.minus(FRESH));
    }

    /** Every sign-in asks for the password again, so a provider that does not say when has just asked. */
    private static @Nullable Instant signedInAt(OidcUser user) {
        var said = user.getAuthenticatedAt();
        return said == null ? user.getIssuedAt() : said;
    }
}
