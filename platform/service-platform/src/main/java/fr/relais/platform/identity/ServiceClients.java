package fr.relais.platform.identity;

import fr.relais.platform.client.ClientSettings;
import fr.relais.platform.client.OwnTokens;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;

/** Makes HTTP clients that call other services with this service's own token, role {@code SERVICE}. */
public final class ServiceClients {

    private final ExchangeFilterFunction tokens;
    private final WebClient.Builder builder;

    ServiceClients(WebClient.Builder builder, IdentitySettings identity, ClientSettings client) {
        this.builder = builder;
        this.tokens = OwnTokens.of(identity.issuer(), client);
    }

    /** A client for one service; every call carries a valid token. */
    public WebClient of(String address) {
        return builder.clone().baseUrl(address).filter(tokens).build();
    }
}
