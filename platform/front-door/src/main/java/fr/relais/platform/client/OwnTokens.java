package fr.relais.platform.client;

import java.util.Objects;

import org.springframework.security.oauth2.client.AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.reactive.function.client.ServerOAuth2AuthorizedClientExchangeFilterFunction;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;

/** Gives every call of a client a valid token of this process's own. */
public final class OwnTokens {

    private static final String REGISTRATION = "relais";

    private OwnTokens() {}

    /** @param issuer the identity provider, as it names itself */
    public static ExchangeFilterFunction of(String issuer, ClientSettings client) {
        var proof = ClientProof.of(client);
        var registration = proof.addTo(ClientRegistration.withRegistrationId(REGISTRATION)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .clientId(Objects.requireNonNull(client.id(), "relais.client.id is required"))
                        .tokenUri(client.tokens() == null ? issuer + "/oauth2/token" : client.tokens()))
                .build();
        var registrations = new InMemoryReactiveClientRegistrationRepository(registration);
        var manager = new AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager(
                registrations, new InMemoryReactiveOAuth2AuthorizedClientService(registrations));
        manager.setAuthorizedClientProvider(ReactiveOAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials(tokens -> tokens.accessTokenResponseClient(proof.client(issuer)))
                .build());
        var filter = new ServerOAuth2AuthorizedClientExchangeFilterFunction(manager);
        filter.setDefaultClientRegistrationId(REGISTRATION);
        return filter;
    }
}
