package fr.relais.notification.adapter.mail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

import fr.relais.notification.application.delivery.Letter;
import fr.relais.notification.config.MailSettings;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/**
 * Writes mail. To whom it goes, when and under which id is all that differs between two of an occasion and a language;
 * between occasions it is the words, not their number.
 */
final class Mails {

    /** The one subject that there is. */
    static final String SUBJECT = "Relais";

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss '+0000'", Locale.ENGLISH);

    private final String sender;
    private final MailTexts texts;
    private final Clock clock;

    Mails(MailSettings settings, MailTexts texts, Clock clock) {
        this.sender = Objects.requireNonNull(settings.sender(), "whoever mails has an address");
        this.texts = texts;
        this.clock = clock;
    }

    MimeMessage of(Letter letter, Session session) throws MessagingException {
        var mail = new Named(session, id(letter));
        mail.setFrom(new InternetAddress(sender, true));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address(), true));
        mail.setSubject(SUBJECT, StandardCharsets.US_ASCII.name());
        mail.setHeader("Date", DATE.format(clock.instant().atOffset(ZoneOffset.UTC)));
        // Nobody's holiday answers it.
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setText(texts.of(letter.language(), letter.occasion()), StandardCharsets.UTF_8.name());
        // Accents would make a text longer, or shorter, in the other encodings.
        mail.setHeader("Content-Transfer-Encoding", "base64");
        mail.saveChanges();
        return mail;
    }

    /** The same at every attempt: a mailbox that gets it twice can tell. */
    private String id(Letter letter) {
        return "<" + letter.delivery() + sender.substring(sender.lastIndexOf('@')) + ">";
    }

    /** Without the name of this machine and its user, of which the library would make an id. */
    private static final class Named extends MimeMessage {

        private final String id;

        Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
