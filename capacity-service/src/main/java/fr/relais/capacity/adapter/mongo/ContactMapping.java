package fr.relais.capacity.adapter.mongo;

import java.util.Date;
import java.util.List;

import fr.relais.capacity.domain.exchange.ContactMark;
import fr.relais.capacity.domain.exchange.ContactStatus;
import fr.relais.capacity.domain.exchange.ProspectContact;
import fr.relais.platform.store.AggregateMapping;
import fr.relais.platform.store.OutgoingEvent;
import org.bson.Document;

import static fr.relais.platform.store.Fields.documents;
import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.time;

/** How far an invitation is, as stored. Nobody outside is told of it: there is no event. */
final class ContactMapping implements AggregateMapping<ProspectContact, ContactMark> {

    @Override
    public Document write(ProspectContact contact) {
        return new Document("reference", contact.reference())
                .append("status", contact.status().name())
                .append("member", contact.member())
                .append(
                        "history",
                        contact.history().stream().map(ContactMapping::write).toList());
    }

    @Override
    public ProspectContact read(Document root) {
        var state = required(root, "state", Document.class);
        return new ProspectContact(
                text(state, "reference"),
                ContactStatus.valueOf(text(state, "status")),
                state.getString("member"),
                documents(state, "history").stream().map(ContactMapping::mark).toList());
    }

    /** Who is no member stands under its own reference, which is the digest of nobody. */
    @Override
    public Document lookup(ProspectContact contact) {
        var member = contact.member();
        return new Document("status", contact.status().name())
                .append("member", member == null ? contact.reference() : member);
    }

    @Override
    public List<OutgoingEvent> wire(ProspectContact contact, ContactMark mark) {
        return List.of();
    }

    private static Document write(ContactMark mark) {
        return new Document("status", mark.status().name())
                .append("member", mark.member())
                .append("by", ImportDocuments.actor(mark.by()))
                .append("at", Date.from(mark.at()));
    }

    private static ContactMark mark(Document document) {
        return new ContactMark(
                ContactStatus.valueOf(text(document, "status")),
                document.getString("member"),
                ImportDocuments.actor(required(document, "by", Document.class)),
                time(document, "at"));
    }
}
