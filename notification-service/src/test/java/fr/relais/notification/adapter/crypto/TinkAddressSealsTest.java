package fr.relais.notification.adapter.crypto;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.contact.SealedAddress;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Addresses are opened for whom they were sealed, and for nobody else. */
class TinkAddressSealsTest {

    private static final ContactId SHE = new ContactId(new UUID(1, 1));
    private static final ContactId ANOTHER = new ContactId(new UUID(1, 2));

    private final TinkAddressSeals seals = new TinkAddressSeals(key());

    private static Aead key() {
        try {
            AeadConfig.register();
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void areOpenedToWhatTheyWere() {
        var sealed = seals.seal(SHE, Channel.MAIL, "somebody@an.example");

        assertThat(seals.open(SHE, Channel.MAIL, sealed)).isEqualTo("somebody@an.example");
    }

    @Test
    void areNotOpenedAsAnybodyElsesOrForAnotherChannel() {
        var sealed = seals.seal(SHE, Channel.MAIL, "somebody@an.example");

        assertThatThrownBy(() -> seals.open(ANOTHER, Channel.MAIL, sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seals.open(SHE, Channel.SMS, sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new TinkAddressSeals(key()).open(SHE, Channel.MAIL, sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void areNotOpenedWhenABitWasChanged() {
        var bytes = Base64.getDecoder()
                .decode(seals.seal(SHE, Channel.MAIL, "a@b.c").text());
        bytes[bytes.length - 1] ^= 1;
        var forged = new SealedAddress(Base64.getEncoder().encodeToString(bytes));

        assertThatThrownBy(() -> seals.open(SHE, Channel.MAIL, forged)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void areAllOfOneLengthAndNeverTheSame() {
        var sealed = Stream.of("a@b.c", "a@b.c", "x".repeat(300))
                .map(address -> seals.seal(SHE, Channel.MAIL, address).text())
                .toList();

        assertThat(sealed).doesNotHaveDuplicates();
        assertThat(sealed.stream().map(String::length).distinct()).hasSize(1);
    }
}
