package fr.relais.notification.adapter.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;

import com.google.crypto.tink.Aead;
import fr.relais.notification.application.contact.AddressSeals;
import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.contact.SealedAddress;

/**
 * Authenticated encryption under the key of contacts; whose it is and for which channel is authenticated with it. What
 * is sealed is always as long, so that its length does not tell whose it may be.
 */
final class TinkAddressSeals implements AddressSeals {

    /** Longer than any address that is taken. */
    private static final int LENGTH = 384;

    private final Aead key;

    TinkAddressSeals(Aead key) {
        this.key = key;
    }

    @Override
    public SealedAddress seal(ContactId contact, Channel channel, String address) {
        var bytes = address.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LENGTH) {
            throw new IllegalArgumentException("an address that is too long");
        }
        var filled = Arrays.copyOf(bytes, LENGTH);
        Arrays.fill(filled, bytes.length, LENGTH, (byte) ' ');
        try {
            return new SealedAddress(Base64.getEncoder().encodeToString(key.encrypt(filled, about(contact, channel))));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("an address could not be sealed", failure);
        }
    }

    @Override
    public String open(ContactId contact, Channel channel, SealedAddress sealed) {
        try {
            var plain = key.decrypt(Base64.getDecoder().decode(sealed.text()), about(contact, channel));
            return new String(plain, StandardCharsets.UTF_8).strip();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("an address could not be opened", failure);
        }
    }

    private static byte[] about(ContactId contact, Channel channel) {
        return ("contacts/" + contact + "/" + channel).getBytes(StandardCharsets.UTF_8);
    }
}
