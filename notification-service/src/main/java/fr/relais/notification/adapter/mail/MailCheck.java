package fr.relais.notification.adapter.mail;

import fr.relais.notification.config.MailSettings;
import fr.relais.platform.start.StartCheck;
import fr.relais.platform.start.Starting;
import org.springframework.core.annotation.Order;

/** The password can be read, and where people depend on it nobody listens on the way to the server. */
@Order(60)
final class MailCheck implements StartCheck {

    @Override
    public void settings(Starting starting) {
        var settings = starting.settings(MailSettings.class);
        starting.requireInProduction(!settings.isOpen() || settings.encrypted(), "relais.mail.encrypted to be true");
        var unused = MailConfiguration.password(settings);
    }
}
