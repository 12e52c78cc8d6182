package fr.relais.notification.adapter.mongo;

import java.util.List;
import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.notification.application.contact.Contacts;
import fr.relais.notification.domain.contact.Contact;
import fr.relais.notification.domain.contact.ContactEvent;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.contact.ContactRefusal;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.platform.store.AggregateStore;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.mongodb.client.model.Filters.eq;

/** One document per contact. */
final class MongoContacts implements Contacts {

    /** For the people of an organisation, and for everybody at the hour. */
    static final List<String> LOOKUPS = List.of("organisation", "reachable");

    private static final int ALL = 0;

    private final AggregateStore<Contact, ContactEvent> store;

    MongoContacts(AggregateStore<Contact, ContactEvent> store) {
        this.store = store;
    }

    @Override
    public Mono<Contact> find(ContactId id) {
        return store.find(id.toString()).map(Versioned::value);
    }

    @Override
    public Flux<Contact> of(OrganisationId organisation) {
        return store.list(eq("lookup.organisation", organisation.value()), new Document("_id", 1), ALL)
                .map(Versioned::value);
    }

    @Override
    public Flux<Contact> all() {
        return store.list(eq("lookup.reachable", true), new Document("_id", 1), ALL)
                .map(Versioned::value);
    }

    /** A contact is born without an address, by whoever is the first to change it; who changes nothing leaves none. */
    @Override
    public Mono<Outcome<Contact, ContactRefusal>> change(
            Contact none,
            CommandContext context,
            Function<Contact, Decision<Contact, ContactEvent, ContactRefusal>> decide) {
        var changing =
                store.change(none.id().toString(), context, decide).map(outcome -> outcome.map(Versioned::value));
        return changing.switchIfEmpty(Mono.defer(() -> decide.apply(none)
                .fold(
                        done -> done.events().isEmpty()
                                ? Mono.just(Outcome.done(none))
                                : beBorn(none, context).then(changing),
                        reason -> Mono.just(Outcome.refused(reason)))));
    }

    private Mono<Outcome<Versioned<Contact>, ContactRefusal>> beBorn(Contact none, CommandContext context) {
        return store.create(none.id().toString(), CommandContext.system(context.at()), () -> Decision.unchanged(none));
    }
}
