package fr.relais.platform.identity;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.reactive.function.server.MockServerRequest;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

class TokenLifeTest {

    @Test
    void saysHowLongATokenIsStillGood() {
        var request = MockServerRequest.builder()
                .principal(token(Instant.now().plusSeconds(60)))
                .build();

        StepVerifier.create(TokenLife.left(request))
                .assertNext(left -> assertThat(left).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60)))
                .verifyComplete();
    }

    @Test
    void saysThatNothingIsLeftWithoutATokenOrAnEnd() {
        StepVerifier.create(TokenLife.left(MockServerRequest.builder().build()))
                .expectNext(Duration.ZERO)
                .verifyComplete();
        StepVerifier.create(TokenLife.left(
                        MockServerRequest.builder().principal(token(null)).build()))
                .expectNext(Duration.ZERO)
                .verifyComplete();
    }

    private static JwtAuthenticationToken token(Instant expiry) {
        return new JwtAuthenticationToken(Jwt.withTokenValue("t")
                .header("typ", "at+jwt")
                .subject("somebody")
                .expiresAt(expiry)
                .build());
    }
}
