package fr.relais.sandbox.identity;

import java.time.Duration;

import fr.relais.sandbox.demo.Account;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Accounts, as an authorization server knows them. */
final class Clients {

    private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

    private Clients() {}

    static RegisteredClient of(Account account) {
        return RegisteredClient.withId(account.account())
                .clientId(account.account())
                .clientSecret(account.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .build())
                .build();
    }
}
