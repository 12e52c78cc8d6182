package fr.relais.notification.application.webhook;

import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.contact.SealedAddress;

/** Seals what is kept of a webhook, each for one webhook and one use: a secret cannot be opened as an address. */
public interface WebhookSeals {

    /** What it is used as. */
    enum Use {
        ADDRESS,
        SECRET
    }

    SealedAddress seal(ContactId webhook, Use use, String text);

    String open(ContactId webhook, Use use, SealedAddress sealed);
}
