package fr.relais.benchmarks.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

/** Keys in files, as an operator mounts them; new ones for every stage. */
final class Secrets {

    private final Path folder;

    private Secrets(Path folder) {
        this.folder = folder;
    }

    static Secrets in(Path folder) {
        return new Secrets(folder);
    }

    /** Makes what the service needs; the variables that say where it is. */
    Map<String, String> of(Staged staged) throws IOException {
        var variables = new HashMap<String, String>();
        try {
            variables.put("RELAIS_SERVER_KEY_FILE", serverKey().toString());
            variables.put("RELAIS_AUDIT_KEY_FILE", auditKey().toString());
            for (var variable : staged.keysets()) {
                variables.put(variable, keyset(variable).toString());
            }
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has these ciphers", impossible);
        }
        return variables;
    }

    private Path serverKey() throws IOException {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Files.write(folder.resolve("server.key"), key);
    }

    private Path auditKey() throws IOException, GeneralSecurityException {
        var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
        var pem = Base64.getMimeEncoder().encodeToString(key.getEncoded());
        return Files.writeString(
                folder.resolve("audit.pem"), "-----BEGIN PRIVATE KEY-----\n" + pem + "\n-----END PRIVATE KEY-----\n");
    }

    private Path keyset(String name) throws IOException, GeneralSecurityException {
        AeadConfig.register();
        var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        return Files.writeString(
                folder.resolve(name + ".json"),
                TinkJsonProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get()));
    }
}
