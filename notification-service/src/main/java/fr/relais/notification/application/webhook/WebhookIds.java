package fr.relais.notification.application.webhook;

import java.time.Instant;

import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.inbox.EventId;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.notification.domain.inbox.Reference;

/** Ids that follow from what they name, and from which nobody comes back to it. */
public interface WebhookIds {

    /** Of the one webhook of an organisation. */
    ContactId webhook(OrganisationId organisation);

    /** Of the notice that it is stopped: one for each time. */
    EventId stopped(ContactId webhook, Instant failingSince);

    /** By which its organisation knows it. */
    Reference reference(ContactId webhook);
}
