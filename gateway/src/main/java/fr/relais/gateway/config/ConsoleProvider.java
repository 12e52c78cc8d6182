package fr.relais.gateway.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;

import fr.relais.gateway.console.session.ConsoleSettings;
import fr.relais.gateway.console.session.Renewal;
import fr.relais.gateway.console.session.SignOut;
import fr.relais.gateway.console.session.Tokens;
import fr.relais.gateway.route.UpstreamSettings;
import fr.relais.platform.door.TokenSignatures;
import fr.relais.platform.start.CannotStart;
import fr.relais.platform.time.ShiftedClock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.authentication.ReactiveOidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoderFactory;
import org.springframework.web.reactive.function.client.WebClient;

/** What the pages have to do with the identity provider: as whom they ask it, and what they believe of its answers. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("relais.console.client")
class ConsoleProvider {

    @Bean
    ReactiveClientRegistrationRepository clientRegistrations(ConsoleSettings console, UpstreamSettings upstreams) {
        return new InMemoryReactiveClientRegistrationRepository(registration(console, upstreams.identity()));
    }

    private static ClientRegistration registration(ConsoleSettings console, UpstreamSettings.Identity identity) {
        return ClientRegistration.withRegistrationId(ConsoleSettings.REGISTRATION)
                .clientId(console.client())
                .clientSecret(secret(console))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(console.address()
                        .resolve("/login/oauth2/code/" + ConsoleSettings.REGISTRATION)
                        .toString())
                .scope("openid")
                .authorizationUri(or(console.authorization(), identity.issuer() + "/oauth2/authorize"))
                .tokenUri(or(console.token(), identity.issuer() + "/oauth2/token"))
                .jwkSetUri(identity.keysAddress())
                .issuerUri(identity.issuer())
                .userNameAttributeName("sub")
                .build();
    }

    private static String or(@Nullable String set, String usual) {
        return set == null ? usual : set;
    }

    private static String secret(ConsoleSettings console) {
        try {
            return Files.readString(console.secretFile(), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException unreadable) {
            throw new CannotStart("relais.console.secret-file cannot be read");
        }
    }

    /** Who has signed in is believed by the same signatures as what she may do. */
    @Bean
    ReactiveJwtDecoderFactory<ClientRegistration> idTokens(
            ReactiveClientRegistrationRepository clients, UpstreamSettings upstreams) {
        var decoder = idToken(registrationOf(clients), upstreams.identity());
        return registration -> decoder;
    }

    private static ReactiveJwtDecoder idToken(ClientRegistration console, UpstreamSettings.Identity identity) {
        var decoder = TokenSignatures.decoder(identity.keysAddress());
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(identity.skew()), new OidcIdTokenValidator(console)));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(ReactiveOidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }

    private static ClientRegistration registrationOf(ReactiveClientRegistrationRepository clients) {
        return ((InMemoryReactiveClientRegistrationRepository) clients)
                .iterator()
                .next();
    }

    @Bean
    ServerOAuth2AuthorizedClientRepository authorizedClients() {
        return new WebSessionServerOAuth2AuthorizedClientRepository();
    }

    @Bean
    ReactiveOAuth2AuthorizedClientManager authorizedClientManager(
            ReactiveClientRegistrationRepository clients,
            ServerOAuth2AuthorizedClientRepository authorized,
            Clock clock) {
        var manager = new DefaultReactiveOAuth2AuthorizedClientManager(clients, authorized);
        manager.setAuthorizedClientProvider(ReactiveOAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .provider(new Renewal(ShiftedClock.machineOf(clock)))
                .build());
        return manager;
    }

    @Bean
    Tokens tokens(
            ReactiveOAuth2AuthorizedClientManager clients,
            ServerOAuth2AuthorizedClientRepository authorized,
            Clock clock) {
        return new Tokens(clients, authorized, ShiftedClock.machineOf(clock));
    }

    @Bean
    SignOut signOut(
            ServerOAuth2AuthorizedClientRepository authorized, ConsoleSettings console, UpstreamSettings upstreams) {
        var address = or(console.revocation(), upstreams.identity().issuer() + "/oauth2/revoke");
        return new SignOut(authorized, WebClient.create(address));
    }
}
