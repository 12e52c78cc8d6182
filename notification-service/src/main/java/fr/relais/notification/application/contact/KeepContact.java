package fr.relais.notification.application.contact;

import java.util.EnumMap;
import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.contact.Contact;
import fr.relais.notification.domain.contact.ContactEvent;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.contact.ContactRefusal;
import fr.relais.notification.domain.contact.GiveContact;
import fr.relais.notification.domain.contact.SealedAddress;
import fr.relais.notification.domain.inbox.OrganisationId;
import reactor.core.publisher.Mono;

/** Keeps how a person is reached: her own word about herself, and nobody else's. */
public final class KeepContact {

    private final Contacts contacts;
    private final AddressSeals seals;
    private final Ids ids;

    public KeepContact(Contacts contacts, AddressSeals seals, Ids ids) {
        this.contacts = contacts;
        this.seals = seals;
        this.ids = ids;
    }

    /** What she has said, or nothing yet. */
    public Mono<Contact> find(OrganisationId organisation, String subject) {
        var none = none(organisation, subject);
        return contacts.find(none.id()).defaultIfEmpty(none);
    }

    /** Replaces what she has said. Completes when durable. */
    public Mono<Outcome<Contact, ContactRefusal>> give(
            OrganisationId organisation, Reach reach, CommandContext context) {
        return Mono.defer(() -> {
            var none = none(organisation, context.actor().subject());
            var said = new GiveContact(sealed(none.id(), reach), reach.terms(), context.at());
            return contacts.change(none, context, contact -> contact.give(said));
        });
    }

    /** It is still safe. */
    public Mono<Outcome<Contact, ContactRefusal>> confirm(OrganisationId organisation, CommandContext context) {
        return change(organisation, context, contact -> contact.confirm(context.at()));
    }

    /** She is reached in Relais only. */
    public Mono<Outcome<Contact, ContactRefusal>> withdraw(OrganisationId organisation, CommandContext context) {
        return change(organisation, context, Contact::withdraw);
    }

    private Mono<Outcome<Contact, ContactRefusal>> change(
            OrganisationId organisation,
            CommandContext context,
            Function<Contact, Decision<Contact, ContactEvent, ContactRefusal>> decide) {
        return contacts.change(none(organisation, context.actor().subject()), context, decide);
    }

    private Contact none(OrganisationId organisation, String subject) {
        return Contact.none(ids.contact(organisation, subject), organisation);
    }

    private EnumMap<Channel, SealedAddress> sealed(ContactId contact, Reach reach) {
        var sealed = new EnumMap<Channel, SealedAddress>(Channel.class);
        reach.addresses().forEach((channel, address) -> sealed.put(channel, seals.seal(contact, channel, address)));
        return sealed;
    }
}
