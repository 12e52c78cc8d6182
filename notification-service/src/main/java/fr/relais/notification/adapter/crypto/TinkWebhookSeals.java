package fr.relais.notification.adapter.crypto;

import com.google.crypto.tink.Aead;
import fr.relais.notification.application.webhook.WebhookSeals;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.contact.SealedAddress;

/** Under the key of contacts; whose it is and what it is used as is authenticated with it. */
final class TinkWebhookSeals implements WebhookSeals {

    private final FilledSeal seal;

    TinkWebhookSeals(Aead key) {
        this.seal = new FilledSeal(key);
    }

    @Override
    public SealedAddress seal(ContactId webhook, Use use, String text) {
        return seal.seal(text, about(webhook, use));
    }

    @Override
    public String open(ContactId webhook, Use use, SealedAddress sealed) {
        return seal.open(sealed, about(webhook, use));
    }

    private static String about(ContactId webhook, Use use) {
        return "webhooks/" + webhook + "/" + use;
    }
}
