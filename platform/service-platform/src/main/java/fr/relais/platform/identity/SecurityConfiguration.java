package fr.relais.platform.identity;

import java.util.List;
import java.util.stream.Stream;

import fr.relais.platform.door.SigningKeys;
import fr.relais.platform.web.ProblemCode;
import fr.relais.platform.web.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import reactor.core.publisher.Mono;

/**
 * Every service checks every token: signature, issuer, audience, type, expiry, and that it is not revoked. What a
 * caller may then do is for the service's own policy to say.
 */
@AutoConfiguration
@EnableWebFluxSecurity
@EnableConfigurationProperties(IdentitySettings.class)
public class SecurityConfiguration {

    private static final OAuth2TokenValidatorResult REVOKED =
            OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));

    private static final String[] OPEN = {
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/actuator/prometheus",
        "/openapi.json"
    };

    @Bean
    SecurityWebFilterChain securityWebFilterChain(
            ServerHttpSecurity http, ReactiveJwtDecoder decoder, ObjectProvider<OpenPaths> more) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(paths -> paths.pathMatchers(openPaths(more))
                        .permitAll()
                        .pathMatchers("/actuator/**")
                        .access(SecurityConfiguration::isService)
                        .anyExchange()
                        .authenticated())
                .oauth2ResourceServer(tokens ->
                        tokens.authenticationEntryPoint(unauthenticated()).jwt(jwt -> jwt.jwtDecoder(decoder)))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(unauthenticated()).accessDeniedHandler(denied()))
                .build();
    }

    /** What operators do, they do with a client of their own in this role. */
    private static Mono<AuthorizationResult> isService(Mono<Authentication> caller, AuthorizationContext path) {
        return caller.ofType(JwtAuthenticationToken.class)
                .mapNotNull(token -> token.getToken().getClaimAsStringList("roles"))
                .map(roles -> roles.contains("SERVICE"))
                .defaultIfEmpty(false)
                .map(AuthorizationDecision::new);
    }

    private static String[] openPaths(ObjectProvider<OpenPaths> more) {
        return Stream.concat(Stream.of(OPEN), more.stream().flatMap(paths -> paths.patterns().stream()))
                .toArray(String[]::new);
    }

    @Bean
    Revocations revocations(IdentitySettings settings) {
        return new Revocations(settings.skew());
    }

    @Bean
    ReactiveJwtDecoder jwtDecoder(IdentitySettings settings, Revocations revocations) {
        // The type is checked below, so that it cannot be dropped with a hand-made list of validators.
        var decoder = NimbusReactiveJwtDecoder.withJwkSource(SigningKeys.at(settings.keysAddress()))
                .validateType(false)
                .build();
        var validator = validator(settings, revocations);
        decoder.setJwtValidator(validator);
        return new RememberedTokens(decoder, validator, System::nanoTime);
    }

    static OAuth2TokenValidator<Jwt> validator(IdentitySettings settings, Revocations revocations) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTypeValidator("at+jwt"),
                new JwtIssuerValidator(settings.issuer()),
                new JwtTimestampValidator(settings.skew()),
                new JwtClaimValidator<>(JwtClaimNames.EXP, expiry -> expiry != null),
                new JwtClaimValidator<>(JwtClaimNames.SUB, subject -> subject != null),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience())),
                token -> revocations.isRevoked(token) ? REVOKED : OAuth2TokenValidatorResult.success());
    }

    private static ServerAuthenticationEntryPoint unauthenticated() {
        return (exchange, failure) -> {
            exchange.getResponse().getHeaders().set("WWW-Authenticate", "Bearer");
            return Problems.write(exchange, ProblemCode.UNAUTHENTICATED.problem(), List.of());
        };
    }

    private static ServerAccessDeniedHandler denied() {
        return (exchange, failure) -> Problems.write(exchange, ProblemCode.NOT_FOUND.problem(), List.of());
    }
}
