package fr.relais.notification.adapter.mongo;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.contact.Contact;
import fr.relais.notification.domain.contact.ContactEvent;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.contact.Hours;
import fr.relais.notification.domain.contact.Language;
import fr.relais.notification.domain.contact.SealedAddress;
import fr.relais.notification.domain.contact.Terms;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.platform.store.AggregateMapping;
import fr.relais.platform.store.Fields;
import fr.relais.platform.store.OutgoingEvent;
import org.bson.Document;

/** A contact as a document, both directions side by side: addresses are sealed, and nothing says whose they are. */
final class ContactMapping implements AggregateMapping<Contact, ContactEvent> {

    @Override
    public Document write(Contact contact) {
        var addresses = new Document();
        contact.addresses().forEach((channel, address) -> addresses.append(channel.name(), address.text()));
        return new Document("organisation", contact.organisation().value())
                .append("addresses", addresses)
                .append("language", contact.terms().language().name())
                .append("hours", hours(contact.terms().hours()))
                .append("manager", contact.terms().manager())
                .append("safeSince", Date.from(contact.safeSince()));
    }

    @Override
    public Contact read(Document root) {
        var state = Fields.required(root, "state", Document.class);
        return new Contact(
                new ContactId(UUID.fromString(Fields.text(root, "_id"))),
                new OrganisationId(Fields.text(state, "organisation")),
                addresses(Fields.required(state, "addresses", Document.class)),
                terms(state),
                Fields.time(state, "safeSince"));
    }

    private static Terms terms(Document state) {
        return new Terms(
                Language.valueOf(Fields.text(state, "language")),
                hours(Fields.required(state, "hours", Document.class)),
                Fields.required(state, "manager", Boolean.class));
    }

    private static Map<Channel, SealedAddress> addresses(Document stored) {
        var addresses = new EnumMap<Channel, SealedAddress>(Channel.class);
        for (var channel : stored.keySet()) {
            addresses.put(Channel.valueOf(channel), new SealedAddress(Fields.text(stored, channel)));
        }
        return addresses;
    }

    private static Document hours(Hours hours) {
        return new Document(
                        "days", hours.days().stream().sorted().map(Enum::name).toList())
                .append("from", hours.from().toString())
                .append("to", hours.to().toString());
    }

    private static Hours hours(Document stored) {
        return new Hours(
                Fields.texts(stored, "days").stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                LocalTime.parse(Fields.text(stored, "from")),
                LocalTime.parse(Fields.text(stored, "to")));
    }

    /** Who is reached in Relais only is found by nobody who wants to write. */
    @Override
    public Document lookup(Contact contact) {
        return contact.addresses().isEmpty()
                ? new Document()
                : new Document("organisation", contact.organisation().value()).append("reachable", true);
    }

    /** Nobody is told. That somebody was allowed to change it is in the register, as with every command. */
    @Override
    public List<OutgoingEvent> wire(Contact contact, ContactEvent event) {
        return List.of();
    }
}
