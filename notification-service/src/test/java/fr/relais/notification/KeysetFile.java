package fr.relais.notification;

import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

/** A key in a file, as an operator mounts one: the same for all services of this JVM. */
final class KeysetFile {

    private static final String PATH = made();

    private KeysetFile() {}

    static String path() {
        return PATH;
    }

    private static String made() {
        try {
            AeadConfig.register();
            var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            var file = Files.createTempFile("relais-keyset", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(
                            file, TinkJsonProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get()))
                    .toString();
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException("no key", failure);
        }
    }
}
