package fr.relais.sandbox.identity;

import java.net.URI;
import java.time.Duration;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The pages of the gateway, through which people sign in by their browser: by code and proof key only (RFC 9700).
 *
 * @param secret what the gateway shows to exchange a code
 * @param address where the pages are
 */
public record Console(String secret, URI address) {

    static final String CLIENT = "console";

    private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

    /** A night's service and a little more. */
    private static final Duration WATCH = Duration.ofHours(14);

    RegisteredClient client() {
        return RegisteredClient.withId(CLIENT)
                .clientId(CLIENT)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(address.resolve("/login/oauth2/code/" + CLIENT).toString())
                .postLogoutRedirectUri(address.resolve("/").toString())
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .refreshTokenTimeToLive(WATCH)
                        .build())
                .build();
    }
}
