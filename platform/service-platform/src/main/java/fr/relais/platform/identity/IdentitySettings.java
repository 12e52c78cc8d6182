package fr.relais.platform.identity;

import java.time.Duration;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are believed.
 *
 * @param issuer the identity provider, as it names itself in tokens; no default
 * @param keys where its public keys are; by default {@code <issuer>/oauth2/jwks}
 * @param metadata where the provider describes itself, which is looked at once at the start; by default
 *     {@code <issuer>/.well-known/openid-configuration}, and nowhere when its keys are named
 * @param audience what a token must be meant for
 * @param skew how far the clocks of the two machines may differ
 */
@ConfigurationProperties(prefix = "relais.identity", ignoreUnknownFields = false)
public record IdentitySettings(
        String issuer,
        @Nullable String keys,
        @Nullable String metadata,
        @DefaultValue("relais") String audience,
        @DefaultValue("30s") Duration skew) {

    public IdentitySettings {
        Objects.requireNonNull(issuer, "relais.identity.issuer is required");
    }

    public String keysAddress() {
        return keys == null ? issuer + "/oauth2/jwks" : keys;
    }
}
