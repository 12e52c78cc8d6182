package fr.relais.notification.config;

import java.nio.file.Path;
import java.util.Objects;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How addresses of the people who work with Relais are kept.
 *
 * @param keyFile a Tink keyset in JSON, mounted as a secret, under which they are sealed; no default
 */
@ConfigurationProperties(prefix = "relais.contacts", ignoreUnknownFields = false)
public record ContactSettings(Path keyFile) {

    public ContactSettings {
        Objects.requireNonNull(keyFile, "relais.contacts.key-file is required");
    }
}
