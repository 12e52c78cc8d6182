package fr.relais.notification.adapter.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import fr.relais.notification.application.contact.AddressSeals;
import fr.relais.notification.application.webhook.NewSecrets;
import fr.relais.notification.application.webhook.WebhookSeals;
import fr.relais.notification.config.ContactSettings;
import fr.relais.platform.start.CannotStart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the key of contacts; without one the service does not start. */
@Configuration(proxyBeanMethods = false)
class AddressSealConfiguration {

    @Bean
    AddressSeals addressSeals(ContactSettings settings) {
        return new TinkAddressSeals(key(settings.keyFile()));
    }

    @Bean
    WebhookSeals webhookSeals(ContactSettings settings) {
        return new TinkWebhookSeals(key(settings.keyFile()));
    }

    @Bean
    NewSecrets newSecrets() {
        return new DrawnSecrets();
    }

    static Aead key(Path file) {
        try {
            AeadConfig.register();
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (IOException unreadable) {
            throw new CannotStart("relais.contacts.key-file cannot be read");
        } catch (GeneralSecurityException | RuntimeException unusable) {
            throw new CannotStart("relais.contacts.key-file does not hold a usable keyset");
        }
    }
}
