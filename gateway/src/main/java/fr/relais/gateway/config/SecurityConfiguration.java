package fr.relais.gateway.config;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import fr.relais.gateway.decision.Decision;
import fr.relais.gateway.problem.ProblemCode;
import fr.relais.gateway.problem.Problems;
import fr.relais.gateway.route.RefusalsTold;
import fr.relais.gateway.route.UpstreamSettings;
import fr.relais.platform.door.TokenSignatures;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * The gateway checks every token by the same rules as the services, so that a forged one gets no further; the services
 * check it again. What a caller may do is not its business.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

    @Bean
    SecurityWebFilterChain securityWebFilterChain(
            ServerHttpSecurity http, ReactiveJwtDecoder decoder, RefusalsTold refusals) {
        var unauthenticated = unauthenticated(refusals);
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                // A confirmation link is its own permission, and the public's figures are for the public. What is not
                // under /v1 is open or, mostly, does not exist.
                .authorizeExchange(paths -> paths.pathMatchers("/v1/confirmation-link")
                        .permitAll()
                        .pathMatchers(HttpMethod.GET, "/v1/statistics/publications", "/v1/statistics/publications/**")
                        .permitAll()
                        .pathMatchers("/v1/**")
                        .authenticated()
                        .anyExchange()
                        .permitAll())
                .oauth2ResourceServer(tokens ->
                        tokens.authenticationEntryPoint(unauthenticated).jwt(jwt -> jwt.jwtDecoder(decoder)))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(unauthenticated))
                .build();
    }

    @Bean
    ReactiveJwtDecoder jwtDecoder(UpstreamSettings settings) {
        var identity = settings.identity();
        var decoder = TokenSignatures.decoder(identity.keysAddress());
        decoder.setJwtValidator(validator(identity));
        return decoder;
    }

    @Bean
    RefusalsTold refusalsTold(RouteLocator routes, ReactorResourceFactory threads, Clock clock) {
        var client = WebClient.builder()
                .clientConnector(
                        new ReactorClientHttpConnector(threads, http -> http.responseTimeout(Duration.ofSeconds(5))))
                .build();
        return new RefusalsTold(routes, client, clock);
    }

    /** A path that tries to be two things at once is no path. */
    @Bean
    ServerExchangeRejectedHandler rejectedHandler() {
        return (exchange, rejected) -> Problems.write(exchange, ProblemCode.NOT_FOUND);
    }

    private static OAuth2TokenValidator<Jwt> validator(UpstreamSettings.Identity identity) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTypeValidator("at+jwt"),
                new JwtIssuerValidator(identity.issuer()),
                new JwtTimestampValidator(identity.skew()),
                new JwtClaimValidator<>(JwtClaimNames.EXP, expiry -> expiry != null),
                new JwtClaimValidator<>(JwtClaimNames.SUB, subject -> subject != null),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(identity.audience())));
    }

    private static ServerAuthenticationEntryPoint unauthenticated(RefusalsTold refusals) {
        return (exchange, failure) -> {
            refusals.of(exchange);
            if (failure instanceof InvalidBearerTokenException) {
                Decision.TOKEN_NOT_BELIEVED.on(exchange);
            }
            exchange.getResponse().getHeaders().set("WWW-Authenticate", "Bearer");
            return Problems.write(exchange, ProblemCode.UNAUTHENTICATED);
        };
    }
}
