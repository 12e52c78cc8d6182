package fr.relais.platform.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

class RevocationsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T22:15:00Z");
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final Revocations revocations = new Revocations(SKEW);

    private static Jwt token(String subject, Instant issued) {
        return Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject(subject)
                .claim("about", "nothing")
                .issuedAt(issued)
                .build();
    }

    private void revoke(String subject, Instant at) {
        revocations.learn(Revocations.digestOf(subject), at);
    }

    /** Whose clock issues tokens may be ahead: what it issued before may look later. */
    @ParameterizedTest
    @CsvSource({"-3600, true", "-1, true", "0, true", "30, true", "31, false", "3600, false"})
    void endsWhatWasIssuedUntilThenAndNothingIssuedLater(int seconds, boolean revoked) {
        revoke("her", NOW);

        assertThat(revocations.isRevoked(token("her", NOW.plusSeconds(seconds))))
                .isEqualTo(revoked);
    }

    /** A refresh token outlives what it makes: an hour later it is still that sign-in. */
    @ParameterizedTest
    @CsvSource({"-3600, true", "0, true", "30, true", "31, false", "3600, false", "7200, false"})
    void endsWhatIsMadeAnewOfASignInUntilThenAndNothingOfALaterOne(int signedIn, boolean revoked) {
        revoke("her", NOW);
        var anew = Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject("her")
                .claim("auth_time", NOW.plusSeconds(signedIn).getEpochSecond())
                .issuedAt(NOW.plusSeconds(3600))
                .build();

        assertThat(revocations.isRevoked(anew)).isEqualTo(revoked);
    }

    /** Who could say when she will have signed in would be believed for ever. */
    @Test
    void takesNoSignInForLaterThanItsToken() {
        revoke("her", NOW);
        var odd = Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject("her")
                .claim("auth_time", NOW.plusSeconds(3600).getEpochSecond())
                .issuedAt(NOW.minusSeconds(60))
                .build();

        assertThat(revocations.isRevoked(odd)).isTrue();
    }

    @Test
    void endsNobodyElses() {
        revoke("her", NOW);

        assertThat(revocations.isRevoked(token("him", NOW.minusSeconds(60)))).isFalse();
    }

    @Test
    void endsATokenThatDoesNotSayWhenItWasIssued() {
        revoke("her", NOW);

        assertThat(revocations.isRevoked(token("her", null))).isTrue();
        assertThat(revocations.isRevoked(token("him", null))).isFalse();
    }

    @Test
    void isNotTakenBackByAnOlderWordThatComesLate() {
        revoke("her", NOW);
        revoke("her", NOW.minusSeconds(3600));

        assertThat(revocations.isRevoked(token("her", NOW))).isTrue();
    }

    @Test
    void namesNobody() {
        assertThat(Revocations.digestOf("person-her")).hasSize(43).doesNotContain("her");
    }

    private static ServerRequest requestOf(String subject) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
        return ServerRequest.create(
                exchange.mutate()
                        .principal(Mono.just(new JwtAuthenticationToken(token(subject, NOW))))
                        .build(),
                List.of());
    }

    @Test
    void givesUpWhatTakesLongAndNothingOfAnotherCaller() {
        var parts = Sinks.many().unicast().<String>onBackpressureBuffer();
        var whole = Sinks.<String>one();
        var cancelled = new AtomicBoolean();

        StepVerifier.create(revocations.whileBelieved(requestOf("her"), parts.asFlux()))
                .then(() -> parts.tryEmitNext("a part"))
                .expectNext("a part")
                .then(() -> revoke("him", NOW))
                .then(() -> parts.tryEmitNext("another"))
                .expectNext("another")
                .then(() -> revoke("her", NOW))
                .verifyError(InvalidBearerTokenException.class);
        StepVerifier.create(revocations.whileBelieved(
                        requestOf("of-them"), whole.asMono().doOnCancel(() -> cancelled.set(true))))
                .then(() -> revoke("of-them", NOW))
                .verifyError(InvalidBearerTokenException.class);
        assertThat(cancelled).isTrue();
    }

    @Test
    void beginsNothingForWhoIsRevokedAlready() {
        revoke("her", NOW);

        StepVerifier.create(revocations.whileBelieved(requestOf("her"), Mono.never()))
                .verifyError(InvalidBearerTokenException.class);
        StepVerifier.create(revocations.whileBelieved(requestOf("him"), Mono.just("whole")))
                .expectNext("whole")
                .verifyComplete();
    }
}
