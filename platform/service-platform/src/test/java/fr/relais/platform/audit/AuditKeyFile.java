package fr.relais.platform.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** A key as an operator makes it. */
public final class AuditKeyFile {

    private AuditKeyFile() {}

    public static Path in(Path folder) throws IOException {
        return Files.writeString(folder.resolve("audit.pem"), pem("Ed25519"));
    }

    static String pem(String algorithm) {
        try {
            var key = KeyPairGenerator.getInstance(algorithm).generateKeyPair().getPrivate();
            return "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
