package fr.relais.notification.adapter.crypto;

import java.security.GeneralSecurityException;
import java.util.UUID;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import fr.relais.notification.application.webhook.WebhookSeals.Use;
import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.contact.ContactId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is kept of a webhook opens as what it is, and as nothing else. */
class TinkWebhookSealsTest {

    private static final ContactId ONE = new ContactId(new UUID(1, 1));
    private static final ContactId OTHER = new ContactId(new UUID(1, 2));

    private final Aead key = key();
    private final TinkWebhookSeals seals = new TinkWebhookSeals(key);

    @Test
    void opensAsWhatItIs() {
        var sealed = seals.seal(ONE, Use.SECRET, "whsec_secret");

        assertThat(seals.open(ONE, Use.SECRET, sealed)).isEqualTo("whsec_secret");
        assertThat(sealed.text()).doesNotContain("whsec");
        assertThat(sealed.text())
                .hasSameSizeAs(seals.seal(ONE, Use.ADDRESS, "https://a.example").text());
    }

    @Test
    void opensAsNothingElse() {
        var sealed = seals.seal(ONE, Use.SECRET, "whsec_secret");

        assertThatThrownBy(() -> seals.open(ONE, Use.ADDRESS, sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seals.open(OTHER, Use.SECRET, sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new TinkAddressSeals(key).open(ONE, Channel.WEBHOOK, sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void secretsAreLongAndNoTwoAreAlike() {
        var secrets = new DrawnSecrets();

        assertThat(secrets.next()).matches("whsec_[A-Za-z0-9+/]{43}=").isNotEqualTo(secrets.next());
    }

    private static Aead key() {
        try {
            AeadConfig.register();
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
