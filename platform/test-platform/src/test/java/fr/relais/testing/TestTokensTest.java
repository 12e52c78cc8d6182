package fr.relais.testing;

import java.time.Duration;
import java.util.List;

import fr.relais.platform.identity.SecurityConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.context.reactive.AnnotationConfigReactiveWebApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/** The tokens of the tests, as the platform's own decoder sees them. */
class TestTokensTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final TestCaller CALLER = TestCaller.childProtection("31");

    private static AnnotationConfigReactiveWebApplicationContext service;

    @BeforeAll
    static void start() {
        service = new AnnotationConfigReactiveWebApplicationContext();
        TestPropertyValues.of("relais.identity.issuer=" + TestIdentity.issuer()).applyTo(service);
        service.register(SecurityConfiguration.class);
        service.refresh();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aTokenIsBelievedAndSaysWhoCalls() {
        decoding(TestIdentity.tokens().token(CALLER))
                .assertNext(jwt -> {
                    assertThat(jwt.getSubject()).isEqualTo("someone-of-ase-31");
                    assertThat(jwt.getClaimAsString("org")).isEqualTo("ase-31");
                    assertThat(jwt.getClaimAsStringList("roles")).isEqualTo(List.of("CHILD_PROTECTION"));
                    assertThat(jwt.getClaimAsStringList("departements")).isEqualTo(List.of("31"));
                })
                .expectComplete()
                .verify(PATIENCE);
    }

    @ParameterizedTest
    @EnumSource
    void aForgedTokenIsNotBelieved(Forgery forgery) {
        decoding(TestIdentity.tokens().forged(forgery, CALLER))
                .expectError(JwtException.class)
                .verify(PATIENCE);
    }

    private static StepVerifier.FirstStep<Jwt> decoding(String token) {
        return StepVerifier.create(service.getBean(ReactiveJwtDecoder.class).decode(token));
    }
}
