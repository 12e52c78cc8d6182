package fr.relais.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The key with which services under test sign their registers. */
public final class TestAuditKey {

    private static final Path FILE = make();

    private TestAuditKey() {}

    /** One for all services of this JVM. */
    public static String file() {
        return FILE.toString();
    }

    private static Path make() {
        try {
            var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
            var pem = Base64.getMimeEncoder().encodeToString(key.getEncoded());
            var file = Files.createTempFile("relais-audit", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + pem + "\n-----END PRIVATE KEY-----\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has Ed25519", impossible);
        }
    }
}
