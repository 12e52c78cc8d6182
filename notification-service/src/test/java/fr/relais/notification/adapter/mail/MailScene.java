package fr.relais.notification.adapter.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import fr.relais.notification.application.delivery.Letter;
import fr.relais.notification.config.MailSettings;
import fr.relais.notification.domain.contact.Language;
import fr.relais.notification.domain.delivery.DeliveryId;
import fr.relais.notification.domain.delivery.Occasion;

/** What hands mail over, to a server of the test. */
final class MailScene {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T07:00:00Z"), ZoneOffset.UTC);

    private MailScene() {}

    static MailSettings settings(int port, boolean encrypted, Duration deadline) {
        return new MailSettings(
                "127.0.0.1",
                port,
                "relais@relais.invalid",
                null,
                null,
                encrypted,
                deadline,
                List.of(Duration.ofHours(8)));
    }

    static SmtpPost post(int port, Duration deadline) {
        return post(settings(port, false, deadline));
    }

    static SmtpPost post(MailSettings settings) {
        return new SmtpPost(
                new MailServer(settings, null), new Mails(settings, new MailTexts(), CLOCK), settings.deadline());
    }

    static Letter letter(int number, String address) {
        return new Letter(new DeliveryId(new UUID(3, number)), address, Language.FR, Occasion.URGENT);
    }
}
