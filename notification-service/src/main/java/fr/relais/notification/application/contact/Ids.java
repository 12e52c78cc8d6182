package fr.relais.notification.application.contact;

import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.delivery.DeliveryId;
import fr.relais.notification.domain.delivery.Errand;
import fr.relais.notification.domain.inbox.OrganisationId;

/** Ids that follow from what they name, and from which nobody comes back to it. */
public interface Ids {

    /** Of one person acting for one organisation. */
    ContactId contact(OrganisationId organisation, String subject);

    /**
     * Of one message.
     *
     * @param cause the notice or the hour that it is for, as a text
     */
    DeliveryId delivery(Errand errand, String cause);
}
