package fr.relais.notification.adapter.kafka;

import java.util.UUID;

import fr.relais.contracts.WhoIsTold;
import fr.relais.notification.application.IncomingNotice;
import fr.relais.notification.application.NoticePosition;
import fr.relais.notification.domain.inbox.EventId;
import fr.relais.notification.domain.inbox.FileNotice;
import fr.relais.notification.domain.inbox.NoticeKind;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.notification.domain.inbox.Reference;
import fr.relais.notification.domain.inbox.Urgency;
import fr.relais.platform.messaging.IncomingEvent;
import fr.relais.platform.messaging.PoisonRecord;

/** Reads notices, of whichever service: the fields this service uses, whatever else stands beside them. */
final class Notices {

    private Notices() {}

    /**
     * A notice to file. The order of notices about one thing is that of their subject, a random reference or id which
     * no other source has.
     *
     * @throws PoisonRecord when it is not one, or not one that its recipient may be told ({@link WhoIsTold}); also when
     *     its kind is not known yet, so that it can be replayed later
     */
    static IncomingNotice from(IncomingEvent event) {
        if (!WhoIsTold.allows(event.text("org"), event.text("kind"), event.text("urgency"))) {
            throw new PoisonRecord();
        }
        try {
            return new IncomingNotice(
                    new OrganisationId(event.text("org")),
                    new NoticePosition(event.subject(), event.version(), event.index()),
                    new FileNotice(
                            new EventId(UUID.fromString(event.id())),
                            NoticeKind.valueOf(event.text("kind")),
                            Urgency.valueOf(event.text("urgency")),
                            new Reference(event.text("recipientRef")),
                            event.at()));
        } catch (IllegalArgumentException notANotice) {
            throw new PoisonRecord();
        }
    }
}
