package fr.relais.notification.adapter.mongo;

import java.time.Instant;

import fr.relais.notification.application.contact.Ids;
import fr.relais.notification.application.webhook.WebhookIds;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.delivery.DeliveryId;
import fr.relais.notification.domain.delivery.Errand;
import fr.relais.notification.domain.inbox.EventId;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.notification.domain.inbox.Reference;
import fr.relais.platform.reference.References;

/** Under the key of the server: whoever has the database only cannot tell whose contact is whose. */
final class StoredIds implements Ids, WebhookIds {

    private final References references;

    StoredIds(References references) {
        this.references = references;
    }

    @Override
    public ContactId contact(OrganisationId organisation, String subject) {
        return new ContactId(references.idOf("contact", organisation.value(), subject));
    }

    @Override
    public DeliveryId delivery(Errand errand, String cause) {
        var over = errand.channel() + "/" + errand.occasion() + "/" + cause;
        return new DeliveryId(references.idOf("delivery", errand.contact().toString(), over));
    }

    @Override
    public ContactId webhook(OrganisationId organisation) {
        return new ContactId(references.idOf("webhook", organisation.value(), ""));
    }

    @Override
    public EventId stopped(ContactId webhook, Instant failingSince) {
        return new EventId(references.idOf("webhook-stopped", webhook.toString(), failingSince.toString()));
    }

    @Override
    public Reference reference(ContactId webhook) {
        return new Reference(references.referenceOf("webhook", webhook.toString()));
    }
}
