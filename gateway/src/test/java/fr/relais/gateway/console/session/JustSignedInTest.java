package fr.relais.gateway.console.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.reactive.function.server.MockServerRequest;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A file is handed out after a sign-in, and not long after it. */
class JustSignedInTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private static Mono<Void> required(Instant issuedAt, @Nullable Instant authenticatedAt) {
        var claims = new HashMap<String, Object>(Map.of("sub", "somebody", "iat", issuedAt));
        if (authenticatedAt != null) {
            claims.put("auth_time", authenticatedAt);
        }
        var user = new DefaultOidcUser(List.of(), new OidcIdToken("id", issuedAt, issuedAt.plusSeconds(60), claims));
        var request = MockServerRequest.builder()
                .principal(new OAuth2AuthenticationToken(user, List.of(), "console"))
                .build();
        return JustSignedIn.required(request, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void isFineRightAfterwards() {
        StepVerifier.create(required(NOW.minusSeconds(20), NOW.minusSeconds(30)))
                .verifyComplete();
        StepVerifier.create(required(NOW.minusSeconds(20), null)).verifyComplete();
    }

    @Test
    void isOverAfterFiveMinutes() {
        var longAgo = NOW.minus(Duration.ofMinutes(5));

        StepVerifier.create(required(longAgo, null)).verifyError(FreshSignInNeeded.class);
    }

    /** A token may be younger than the sign-in. */
    @Test
    void countsFromTheSignInAndNotFromTheToken() {
        StepVerifier.create(required(NOW.minusSeconds(1), NOW.minus(Duration.ofHours(1))))
                .verifyError(FreshSignInNeeded.class);
    }

    @Test
    void isNobodyWhoIsNotSignedIn() {
        StepVerifier.create(
                        JustSignedIn.required(MockServerRequest.builder().build(), Clock.fixed(NOW, ZoneOffset.UTC)))
                .verifyError(FreshSignInNeeded.class);
    }
}
