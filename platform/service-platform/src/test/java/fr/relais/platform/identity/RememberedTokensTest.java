package fr.relais.platform.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RememberedTokensTest {

    private final List<String> decoded = new ArrayList<>();
    private long nanos = Long.MAX_VALUE - 5;
    private boolean expired;
    private boolean withdrawn;

    private final RememberedTokens tokens = new RememberedTokens(
            token -> Mono.fromSupplier(() -> decode(token)),
            token -> expired
                    ? OAuth2TokenValidatorResult.failure(new OAuth2Error("expired"))
                    : OAuth2TokenValidatorResult.success(),
            () -> nanos);

    private Jwt decode(String token) {
        decoded.add(token);
        if (expired || withdrawn || token.equals("forged")) {
            throw new BadJwtException(token);
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject(token)
                .expiresAt(Instant.MAX)
                .build();
    }

    @Test
    void decodesATokenOnceAsLongAsItIsTheSame() {
        assertThat(subject("a")).isEqualTo("a");
        assertThat(subject("b")).isEqualTo("b");
        assertThat(subject("a")).isEqualTo("a");

        assertThat(decoded).containsExactly("a", "b");
    }

    @Test
    void refusesATokenFromTheMomentItExpires() {
        subject("a");

        expired = true;

        assertThatThrownBy(() -> subject("a")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> subject("a")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void noticesWithinAMinuteThatAKeyIsNoLongerBelieved() {
        subject("a");
        withdrawn = true;

        nanos += Duration.ofSeconds(59).toNanos();
        assertThat(subject("a")).isEqualTo("a");
        nanos += Duration.ofSeconds(1).toNanos();

        assertThatThrownBy(() -> subject("a")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void remembersNoTokenThatWasRefused() {
        assertThatThrownBy(() -> subject("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> subject("forged")).isInstanceOf(BadJwtException.class);

        assertThat(decoded).containsExactly("forged", "forged");
    }

    @Test
    void startsAgainWhenThereAreTooManyToRemember() {
        IntStream.rangeClosed(0, 2_000).forEach(number -> subject("t" + number));

        subject("t0");

        assertThat(decoded).hasSize(2_002);
    }

    private String subject(String token) {
        return tokens.decode(token).block().getSubject();
    }
}
