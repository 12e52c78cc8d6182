package fr.relais.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** The mail server of all services of this JVM, which are one to the broker: any of them may hear a notice. */
public final class Mailbox {

    private static final GreenMail SERVER = started();

    private Mailbox() {}

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    /** An hour that comes after the test and was long before it, so that nobody is mailed for it. */
    private static Duration aQuietHour() {
        var now = Instant.now().atZone(ZoneId.of("Europe/Paris")).toLocalTime();
        return Duration.between(LocalTime.MIDNIGHT, now.plusHours(2));
    }

    static List<String> settings() {
        return List.of(
                "--relais.mail.host=127.0.0.1",
                "--relais.mail.port=" + SERVER.getSmtp().getPort(),
                "--relais.mail.sender=relais@relais.invalid",
                "--relais.mail.digest-at=" + aQuietHour().toMinutes() + "m",
                "--relais.mail.encrypted=false");
    }

    /** What has come for an address. */
    public static List<MimeMessage> of(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> recipient(mail).equals(address))
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }
}
