package fr.relais.placement.adapter.crypto;

import java.nio.file.Path;
import java.util.Objects;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The key that wraps the keys of cases.
 *
 * @param keyFile a Tink keyset in JSON, mounted as a secret and read again while the service runs; no default
 */
@ConfigurationProperties(prefix = "relais.master", ignoreUnknownFields = false)
record MasterKeySettings(Path keyFile) {

    MasterKeySettings {
        Objects.requireNonNull(keyFile, "relais.master.key-file is required");
    }
}
