package fr.relais.notification.adapter.mail;

import java.util.Properties;

import fr.relais.notification.config.MailSettings;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/**
 * The server as it is talked to: one connection for each message, which says little, reads little and ends in time,
 * whatever the server does. Blocks.
 */
final class MailServer {

    private final MailSettings settings;
    private final @Nullable String password;
    private final Session session;

    MailServer(MailSettings settings, @Nullable String password) {
        this.settings = settings;
        this.password = password;
        this.session = Session.getInstance(properties(settings));
    }

    Session session() {
        return session;
    }

    /** Completes when the server has taken it. */
    void take(MimeMessage mail) throws MessagingException {
        try (var transport = session.getTransport("smtp")) {
            transport.connect(settings.host(), settings.port(), settings.user(), password);
            Address[] recipients = mail.getAllRecipients();
            transport.sendMessage(mail, recipients);
        }
    }

    private static Properties properties(MailSettings settings) {
        var properties = new Properties();
        var patience = Long.toString(settings.deadline().dividedBy(2).toMillis());
        properties.put("mail.smtp.connectiontimeout", patience);
        properties.put("mail.smtp.timeout", patience);
        properties.put("mail.smtp.auth", Boolean.toString(settings.user() != null));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(settings.encrypted()));
        properties.put("mail.smtp.starttls.required", Boolean.toString(settings.encrypted()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        // Otherwise it would greet with the name of this machine.
        properties.put("mail.smtp.localhost", "relais");
        properties.put("mail.smtp.quitwait", "false");
        // Otherwise a server that hangs up would be tried once more without a limit on what it may say.
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put("mail.smtp.socketFactory", new BoundedSockets(settings.deadline()));
        return properties;
    }
}
