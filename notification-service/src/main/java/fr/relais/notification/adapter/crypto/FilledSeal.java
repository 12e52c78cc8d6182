package fr.relais.notification.adapter.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;

import com.google.crypto.tink.Aead;
import fr.relais.notification.domain.contact.SealedAddress;

/**
 * Authenticated encryption under the key of contacts; what it is for is authenticated with it. What is sealed is always
 * as long, so that its length does not tell what it may be.
 */
final class FilledSeal {

    /** Longer than any address that is taken. */
    private static final int LENGTH = 384;

    private final Aead key;

    FilledSeal(Aead key) {
        this.key = key;
    }

    SealedAddress seal(String text, String about) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LENGTH) {
            throw new IllegalArgumentException("an address that is too long");
        }
        var filled = Arrays.copyOf(bytes, LENGTH);
        Arrays.fill(filled, bytes.length, LENGTH, (byte) ' ');
        try {
            return new SealedAddress(Base64.getEncoder().encodeToString(key.encrypt(filled, bytes(about))));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("an address could not be sealed", failure);
        }
    }

    String open(SealedAddress sealed, String about) {
        try {
            var plain = key.decrypt(Base64.getDecoder().decode(sealed.text()), bytes(about));
            return new String(plain, StandardCharsets.UTF_8).strip();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("an address could not be opened", failure);
        }
    }

    private static byte[] bytes(String about) {
        return about.getBytes(StandardCharsets.UTF_8);
    }
}
