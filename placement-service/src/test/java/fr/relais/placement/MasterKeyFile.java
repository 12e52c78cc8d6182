package fr.relais.placement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    /** A new key becomes the newest; those before stay. */
    public static void addNewest(Path file) {
        rewrite(
                file,
                KeysetHandle.newBuilder(read(file))
                        .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                                .withRandomId()
                                .makePrimary()));
    }

    /** Only the newest key is left. */
    public static void dropOlder(Path file) {
        var newest = read(file).getPrimary().getKey();
        rewrite(
                file,
                KeysetHandle.newBuilder()
                        .addEntry(KeysetHandle.importKey(newest).makePrimary()));
    }

    /** The number of the newest one. */
    public static int newest(Path file) {
        return read(file).getPrimary().getId();
    }

    private static KeysetHandle read(Path file) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException("no master key", failure);
        }
    }

    /** In one moment, as a mounted secret is replaced. */
    private static void rewrite(Path file, KeysetHandle.Builder keys) {
        try {
            var json = TinkJsonProtoKeysetFormat.serializeKeyset(keys.build(), InsecureSecretKeyAccess.get());
            var next = Files.writeString(file.resolveSibling("next.json"), json);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException("no master key", failure);
        }
    }
}
