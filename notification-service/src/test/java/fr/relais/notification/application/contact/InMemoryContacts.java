package fr.relais.notification.application.contact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Contacts in a map, for tests of the use cases; kept honest by the same tests as the real ones. */
public class InMemoryContacts implements Contacts {

    private final Map<ContactId, Contact> contacts = new LinkedHashMap<>();

    @Override
    public Mono<Contact> find(ContactId id) {
        return Mono.fromCallable(() -> read(id));
    }

    @Override
    public Flux<Contact> of(OrganisationId organisation) {
        return all().filter(contact -> contact.organisation().equals(organisation));
    }

    @Override
    public Flux<Contact> all() {
        return Flux.defer(() -> Flux.fromIterable(copy()))
                .filter(contact -> !contact.addresses().isEmpty());
    }

    @Override
    public Mono<Outcome<Contact, ContactRefusal>> change(
            Contact none,
            CommandContext context,
            Function<Contact, Decision<Contact, ContactEvent, ContactRefusal>> decide) {
        return Mono.fromCallable(() -> decided(none, decide));
    }

    private synchronized Contact read(ContactId id) {
        return contacts.get(id);
    }

    private synchronized List<Contact> copy() {
        return new ArrayList<>(contacts.values());
    }

    private synchronized Outcome<Contact, ContactRefusal> decided(
            Contact none, Function<Contact, Decision<Contact, ContactEvent, ContactRefusal>> decide) {
        return decide.apply(contacts.getOrDefault(none.id(), none))
                .fold(
                        done -> {
                            if (!done.events().isEmpty()) {
                                contacts.put(none.id(), done.state());
                            }
                            return Outcome.done(done.state());
                        },
                        Outcome::refused);
    }
}
