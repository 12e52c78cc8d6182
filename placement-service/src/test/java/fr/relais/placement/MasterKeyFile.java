package fr.relais.placement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

/** A new master key in a file, as an operator mounts one. */
public final class MasterKeyFile {

    private MasterKeyFile() {}

    public static Path in(Path folder) {
        try {
            AeadConfig.register();
            var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            var json = TinkJsonProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get());
            return Files.writeString(folder.resolve("master-key.json"), json);
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException("no master key", failure);
        }
    }
}
