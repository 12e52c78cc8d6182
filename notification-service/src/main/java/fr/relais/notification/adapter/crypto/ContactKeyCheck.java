package fr.relais.notification.adapter.crypto;

import fr.relais.notification.config.ContactSettings;
import fr.relais.platform.start.StartCheck;
import fr.relais.platform.start.Starting;
import org.springframework.core.annotation.Order;

/** The key of contacts can be used; without it nobody could be written to. */
@Order(60)
final class ContactKeyCheck implements StartCheck {

    @Override
    public void settings(Starting starting) {
        var unused = AddressSealConfiguration.key(
                starting.settings(ContactSettings.class).keyFile());
    }
}
