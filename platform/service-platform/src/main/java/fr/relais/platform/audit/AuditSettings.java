package fr.relais.platform.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this service's register is signed.
 *
 * @param keyFile an Ed25519 private key of this service alone, in PEM (PKCS #8); no default
 * @param keptFor how long an entry is kept: half a year at least, since whoever holds checkpoints takes a register that
 *     lacks younger ones for one that was tampered with; a year at most
 */
@ConfigurationProperties(prefix = "relais.audit", ignoreUnknownFields = false)
public record AuditSettings(
        Path keyFile, @DefaultValue("365d") Duration keptFor) {

    private static final Duration SHORTEST = Duration.ofDays(180);
    private static final Duration LONGEST = Duration.ofDays(366);

    public AuditSettings {
        Objects.requireNonNull(keyFile, "relais.audit.key-file is required");
        if (keptFor.compareTo(SHORTEST) < 0 || keptFor.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("relais.audit.kept-for is between 180 and 366 days");
        }
    }
}
