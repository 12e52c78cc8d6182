package fr.relais.notification.adapter.mongo;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.relais.contracts.NotificationMessages;
import fr.relais.contracts.Topics;
import fr.relais.notification.domain.inbox.Acknowledgement;
import fr.relais.notification.domain.inbox.EventId;
import fr.relais.notification.domain.inbox.Inbox;
import fr.relais.notification.domain.inbox.InboxEvent;
import fr.relais.notification.domain.inbox.InboxEvent.NoticeAcknowledged;
import fr.relais.notification.domain.inbox.InboxEvent.NoticeFiled;
import fr.relais.notification.domain.inbox.InboxEvent.NoticeGivenUp;
import fr.relais.notification.domain.inbox.InboxEvent.NoticesAcknowledged;
import fr.relais.notification.domain.inbox.InboxEvent.NoticesForgotten;
import fr.relais.notification.domain.inbox.InboxItem;
import fr.relais.notification.domain.inbox.NoticeKind;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.notification.domain.inbox.Reference;
import fr.relais.notification.domain.inbox.Urgency;
import fr.relais.platform.store.AggregateMapping;
import fr.relais.platform.store.Fields;
import fr.relais.platform.store.OutgoingEvent;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An inbox as a document and its events on the wire, both directions side by side. */
final class InboxMapping implements AggregateMapping<Inbox, InboxEvent> {

    @Override
    public Document write(Inbox inbox) {
        return new Document("owner", inbox.owner().value())
                .append("last", inbox.last())
                .append("forgottenUpTo", inbox.forgottenUpTo())
                .append("givenUp", inbox.givenUp())
                .append("items", inbox.items().stream().map(InboxMapping::item).toList());
    }

    @Override
    public Inbox read(Document root) {
        var state = Fields.required(root, "state", Document.class);
        return new Inbox(
                new OrganisationId(Fields.text(state, "owner")),
                Fields.number(state, "last"),
                Fields.number(state, "forgottenUpTo"),
                Fields.number(state, "givenUp"),
                Fields.documents(state, "items").stream()
                        .map(InboxMapping::item)
                        .toList());
    }

    @Override
    public Document lookup(Inbox inbox) {
        return new Document();
    }

    @Override
    public List<OutgoingEvent> wire(Inbox inbox, InboxEvent event) {
        return List.of(
                new OutgoingEvent(Topics.NOTIFICATION_EVENTS, inbox.owner().value(), typeOf(event), body(event)));
    }

    private static Document item(InboxItem item) {
        var document = new Document("number", item.number())
                .append("event", item.event().value())
                .append("kind", item.kind().name())
                .append("urgency", item.urgency().name())
                .append("reference", item.reference().value())
                .append("at", Date.from(item.at()));
        var seen = item.acknowledgement();
        return seen == null
                ? document
                : document.append("seen", new Document("at", Date.from(seen.at())).append("by", seen.by()));
    }

    private static InboxItem item(Document document) {
        return new InboxItem(
                Fields.number(document, "number"),
                new EventId(Fields.required(document, "event", UUID.class)),
                NoticeKind.valueOf(Fields.text(document, "kind")),
                Urgency.valueOf(Fields.text(document, "urgency")),
                new Reference(Fields.text(document, "reference")),
                Fields.time(document, "at"),
                acknowledgement(document.get("seen", Document.class)));
    }

    private static @Nullable Acknowledgement acknowledgement(@Nullable Document seen) {
        return seen == null ? null : new Acknowledgement(Fields.time(seen, "at"), Fields.text(seen, "by"));
    }

    private static String typeOf(InboxEvent event) {
        if (event instanceof NoticeFiled) {
            return NotificationMessages.NOTICE_FILED;
        }
        if (event instanceof NoticeAcknowledged) {
            return NotificationMessages.NOTICE_ACKNOWLEDGED;
        }
        if (event instanceof NoticesAcknowledged) {
            return NotificationMessages.NOTICES_ACKNOWLEDGED;
        }
        if (event instanceof NoticeGivenUp) {
            return NotificationMessages.NOTICE_GIVEN_UP;
        }
        if (event instanceof NoticesForgotten) {
            return NotificationMessages.NOTICES_FORGOTTEN;
        }
        throw new IllegalStateException("an event without a name on the wire");
    }

    private static Map<String, Object> body(InboxEvent event) {
        var body = new LinkedHashMap<String, Object>();
        body.put("item", Long.toString(event.number()));
        if (event instanceof NoticeFiled filed) {
            body.put("kind", filed.kind().name());
            body.put("urgency", filed.urgency().name());
        } else if (event instanceof NoticeGivenUp givenUp) {
            body.put("kind", givenUp.kind().name());
            body.put("urgency", givenUp.urgency().name());
        }
        return body;
    }
}
