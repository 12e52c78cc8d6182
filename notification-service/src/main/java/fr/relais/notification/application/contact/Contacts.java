package fr.relais.notification.application.contact;

import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.notification.domain.contact.Contact;
import fr.relais.notification.domain.contact.ContactEvent;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.contact.ContactRefusal;
import fr.relais.notification.domain.inbox.OrganisationId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How people are reached, one contact for each person of each organisation who ever said so. */
public interface Contacts {

    /** Empty when that person has never said anything. */
    Mono<Contact> find(ContactId id);

    /** Of an organisation, those that have an address. */
    Flux<Contact> of(OrganisationId organisation);

    /** All that have an address. */
    Flux<Contact> all();

    /** Changes a contact in one atomic write, which makes it when there is none. Completes when durable. */
    Mono<Outcome<Contact, ContactRefusal>> change(
            Contact none,
            CommandContext context,
            Function<Contact, Decision<Contact, ContactEvent, ContactRefusal>> decide);
}
