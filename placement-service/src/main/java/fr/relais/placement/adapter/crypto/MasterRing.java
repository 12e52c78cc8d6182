package fr.relais.placement.adapter.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.Set;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;

/**
 * The master keys of one moment: the newest one wraps, each of them unwraps.
 *
 * @param primary the number of the newest one
 * @param numbers of all that can be used
 */
record MasterRing(Aead aead, int primary, Set<Integer> numbers) {

    /** What Tink puts before what it encrypts under a numbered key. */
    private static final byte NUMBERED = 1;

    private static final int PREFIX = 1 + Integer.BYTES;

    MasterRing {
        numbers = Set.copyOf(numbers);
    }

    /** @param json a Tink keyset of numbered keys for authenticated encryption */
    static MasterRing read(String json) throws GeneralSecurityException {
        AeadConfig.register();
        var keyset = TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
        var numbers = new HashSet<Integer>();
        for (var place = 0; place < keyset.size(); place++) {
            var entry = keyset.getAt(place);
            if (entry.getKey().getIdRequirementOrNull() == null) {
                throw new GeneralSecurityException("a master key without a number");
            }
            if (entry.getStatus() == KeyStatus.ENABLED) {
                numbers.add(entry.getId());
            }
        }
        var aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
        return new MasterRing(aead, keyset.getPrimary().getId(), numbers);
    }

    StoredKeys.Wrapped wrap(KeysetHandle key, byte[] bound) throws GeneralSecurityException {
        return new StoredKeys.Wrapped(TinkProtoKeysetFormat.serializeEncryptedKeyset(key, aead, bound), primary);
    }

    KeysetHandle unwrap(byte[] wrapped, byte[] bound) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, aead, bound);
    }

    /** Whether something was encrypted by the newest key itself. */
    boolean isNewest(byte[] sealed) {
        return sealed.length > PREFIX
                && sealed[0] == NUMBERED
                && ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt() == primary;
    }
}
