package fr.relais.platform.identity;

import java.util.Objects;

import org.springframework.security.oauth2.client.AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.reactive.function.client.ServerOAuth2AuthorizedClientExchangeFilterFunction;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.reactive.function.client.WebClient;

/** Makes HTTP clients that call other services with this service's own token, role {@code SERVICE}. */
public final class ServiceClients {

    private static final String REGISTRATION = "relais";

    private final ServerOAuth2AuthorizedClientExchangeFilterFunction tokens;
    private final WebClient.Builder builder;

    ServiceClients(WebClient.Builder builder, IdentitySettings identity, ClientSettings client) {
        this.builder = builder;
        this.tokens = tokens(identity, client);
    }

    /** A client for one service; every call carries a valid token. */
    public WebClient of(String address) {
        return builder.clone().baseUrl(address).filter(tokens).build();
    }

    private static ServerOAuth2AuthorizedClientExchangeFilterFunction tokens(
            IdentitySettings identity, ClientSettings client) {
        var proof = ClientProof.of(client);
        var registration = proof.addTo(ClientRegistration.withRegistrationId(REGISTRATION)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .clientId(Objects.requireNonNull(client.id(), "relais.client.id is required"))
                        .tokenUri(client.tokens() == null ? identity.issuer() + "/oauth2/token" : client.tokens()))
                .build();
        var registrations = new InMemoryReactiveClientRegistrationRepository(registration);
        var manager = new AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager(
                registrations, new InMemoryReactiveOAuth2AuthorizedClientService(registrations));
        manager.setAuthorizedClientProvider(ReactiveOAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials(tokens -> tokens.accessTokenResponseClient(proof.client(identity.issuer())))
                .build());
        var filter = new ServerOAuth2AuthorizedClientExchangeFilterFunction(manager);
        filter.setDefaultClientRegistrationId(REGISTRATION);
        return filter;
    }
}
