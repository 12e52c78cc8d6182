package fr.relais.platform.reference;

import java.nio.file.Path;
import java.util.Objects;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The key under which ids are derived.
 *
 * @param keyFile a file of at least 32 random bytes; no default
 */
@ConfigurationProperties(prefix = "relais.server", ignoreUnknownFields = false)
public record ReferenceSettings(Path keyFile) {

    public ReferenceSettings {
        Objects.requireNonNull(keyFile, "relais.server.key-file is required");
    }
}
