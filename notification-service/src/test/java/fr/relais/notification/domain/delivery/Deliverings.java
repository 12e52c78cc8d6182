package fr.relais.notification.domain.delivery;

import java.time.Instant;
import java.util.UUID;

import fr.relais.blocks.Decision;
import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.inbox.EventId;
import fr.relais.notification.domain.inbox.OrganisationId;

/** Messages for tests. */
public final class Deliverings {

    /** So far ahead that no service which runs beside the test finds anything due. */
    public static final Instant NOW = Instant.parse("2126-11-20T21:40:00Z");

    public static final ContactId CONTACT = new ContactId(new UUID(1, 1));
    public static final About ABOUT = new About(new OrganisationId("an-org"), new EventId(new UUID(2, 2)));
    public static final Errand URGENT = new Errand(CONTACT, Channel.MAIL, Occasion.URGENT, ABOUT);
    public static final Errand DIGEST = new Errand(CONTACT, Channel.MAIL, Occasion.DIGEST, null);

    private Deliverings() {}

    public static DeliveryId id(int number) {
        return new DeliveryId(new UUID(7, number));
    }

    /** An urgent one, planned now. */
    public static Delivery planned(int number) {
        return Delivery.planned(id(number), URGENT, NOW);
    }

    public static Delivery accepted(Decision<Delivery, DeliveryEvent, DeliveryRefusal> decision) {
        return decision.fold(Decision.Accepted::state, refusal -> {
            throw new AssertionError(refusal);
        });
    }
}
