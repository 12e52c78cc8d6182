package fr.relais.notification.adapter.mail;

import java.util.OptionalInt;

import fr.relais.notification.application.delivery.Verdict;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What a server says of a message: three digits, of which the first says whether another attempt is worth while. */
final class Replies {

    private static final int FOR_GOOD = 500;
    private static final int OF_NO_MEANING = 600;

    /** What somebody says who does not know such an address (RFC 5321); here it is found out without a server. */
    private static final int NO_SUCH_ADDRESS = 553;

    private Replies() {}

    /**
     * What it said of the message or its recipient; empty when it said nothing of them: it was away, hung up or talked
     * nonsense.
     */
    static OptionalInt code(MessagingException failure) {
        for (Exception one = failure; one instanceof MessagingException said; one = said.getNextException()) {
            if (said instanceof AddressException) {
                return OptionalInt.of(NO_SUCH_ADDRESS);
            }
            if (said instanceof SMTPAddressFailedException recipient) {
                return OptionalInt.of(recipient.getReturnCode());
            }
            if (said instanceof SMTPSenderFailedException sender) {
                return OptionalInt.of(sender.getReturnCode());
            }
            if (said instanceof SMTPSendFailedException message && message.getReturnCode() > 0) {
                return OptionalInt.of(message.getReturnCode());
            }
        }
        return OptionalInt.empty();
    }

    static Verdict verdict(int code) {
        return code >= FOR_GOOD && code < OF_NO_MEANING ? Verdict.REFUSED : Verdict.FAILED;
    }
}
