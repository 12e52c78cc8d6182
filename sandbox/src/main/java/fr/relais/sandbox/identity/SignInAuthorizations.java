package fr.relais.sandbox.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Remembers who signed in by a browser, for codes and refreshed tokens, and nothing of those who show a secret: their
 * tokens say everything themselves, end by themselves, and are never looked up.
 */
final class SignInAuthorizations implements OAuth2AuthorizationService {

    private final OAuth2AuthorizationService signIns = new InMemoryOAuth2AuthorizationService();

    @Override
    public void save(OAuth2Authorization authorization) {
        if (authorization.getAuthorizationGrantType().equals(AuthorizationGrantType.AUTHORIZATION_CODE)) {
            signIns.save(authorization);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        signIns.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return signIns.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return signIns.findByToken(token, type);
    }
}
