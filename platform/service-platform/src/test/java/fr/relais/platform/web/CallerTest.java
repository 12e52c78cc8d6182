package fr.relais.platform.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

import static org.assertj.core.api.Assertions.assertThat;

/** When a caller signed in, as her token says it, and that nonsense says nothing. */
class CallerTest {

    private static Caller callerOf(Jwt.Builder token) {
        return Caller.of(new JwtAuthenticationToken(token.build()));
    }

    private static Jwt.Builder token() {
        return Jwt.withTokenValue("token").header("alg", "RS256").subject("somebody");
    }

    @Test
    void signedInAtTheSecondThatTheTokenSays() {
        assertThat(callerOf(token().claim("auth_time", 1_764_400_000L)).signedInAt())
                .isEqualTo(Instant.ofEpochSecond(1_764_400_000L));
        assertThat(callerOf(token()).signedInAt()).isNull();
    }

    static Stream<Object> nonsense() {
        return Stream.of("now", "1764400000", 0L, -1L, Long.MAX_VALUE, 1e30, true, List.of(1_764_400_000L));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void whatIsNoMomentSaysNothing(Object authTime) {
        assertThat(callerOf(token().claim("auth_time", authTime)).signedInAt()).isNull();
    }
}
