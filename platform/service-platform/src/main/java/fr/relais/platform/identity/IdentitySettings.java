package fr.relais.platform.identity;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are believed.
 *
 * @param issuer the identity provider, as it names itself in tokens; no default
 * @param keys where its public keys are; by default {@code <issuer>/oauth2/jwks}
 * @param audience what a token must be meant for
 * @param skew how far the clocks of the two machines may differ
 */
@ConfigurationProperties(prefix = "relais.identity", ignoreUnknownFields = false)
public record IdentitySettings(
        String issuer,
        @Nullable String keys,
        @DefaultValue("relais") String audience,
        @DefaultValue("30s") Duration skew) {

    public String keysAddress() {
        return keys == null ? issuer + "/oauth2/jwks" : keys;
    }

    /**
     * In production nobody on the way to the identity provider can give us keys of his own.
     *
     * @throws IllegalStateException when the keys are fetched without TLS
     */
    void requireProtected() {
        if (!keysAddress().startsWith("https://")) {
            throw new IllegalStateException("production needs https for relais.identity.keys");
        }
    }
}
