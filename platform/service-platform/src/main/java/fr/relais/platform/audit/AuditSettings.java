package fr.relais.platform.audit;

import java.nio.file.Path;
import java.util.Objects;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How this service's register is signed.
 *
 * @param keyFile an Ed25519 private key of this service alone, in PEM (PKCS #8); no default
 */
@ConfigurationProperties(prefix = "relais.audit", ignoreUnknownFields = false)
public record AuditSettings(Path keyFile) {

    public AuditSettings {
        Objects.requireNonNull(keyFile, "relais.audit.key-file is required");
    }
}
