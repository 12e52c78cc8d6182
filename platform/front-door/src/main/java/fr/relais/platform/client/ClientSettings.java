package fr.relais.platform.client;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How this service identifies itself to the identity provider, when it calls other services: by a key, which it shows
 * to nobody, or where the provider takes none by a secret.
 *
 * @param id its client id; absent where it calls nobody
 * @param secretFile a file with its client secret; absent where there is a key
 * @param keyFile a file with its private key, a JWK; absent where there is a secret
 * @param tokens where tokens are given out; by default {@code <issuer>/oauth2/token}
 */
@ConfigurationProperties(prefix = "relais.client", ignoreUnknownFields = false)
public record ClientSettings(
        @Nullable String id,
        @Nullable Path secretFile,
        @Nullable Path keyFile,
        @Nullable String tokens) {}
