package fr.relais.capacity.adapter.mongo;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.capacity.application.exchange.Contacts;
import fr.relais.capacity.domain.exchange.ContactMark;
import fr.relais.capacity.domain.exchange.ContactRefusal;
import fr.relais.capacity.domain.exchange.ContactStatus;
import fr.relais.capacity.domain.exchange.ProspectContact;
import fr.relais.platform.store.AggregateStore;
import fr.relais.platform.store.StaleVersion;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

/** One document for each prospect that somebody has said something about, by its reference. */
final class MongoContacts implements Contacts {

    /** One prospect for each member. */
    static final List<String> UNIQUE_LOOKUPS = List.of("member");

    /** Lists of prospects in some state. */
    static final List<String> LOOKUPS = List.of("status");

    private static final int MOST = 50_000;

    private final AggregateStore<ProspectContact, ContactMark> store;

    MongoContacts(AggregateStore<ProspectContact, ContactMark> store) {
        this.store = store;
    }

    @Override
    public Flux<Versioned<ProspectContact>> find(Collection<String> references) {
        return store.list(in("_id", references), ascending("_id"), references.size() + 1);
    }

    @Override
    public Mono<Set<String>> referencesIn(Set<ContactStatus> statuses) {
        var names = statuses.stream().map(Enum::name).toList();
        return store.list(in("lookup.status", names), ascending("_id"), MOST)
                .map(contact -> contact.value().reference())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Mono<Outcome<Versioned<ProspectContact>, ContactRefusal>> mark(
            String reference, ContactMark mark, CommandContext context) {
        return linkedToAnother(reference, mark)
                .flatMap(linked -> linked
                        ? Mono.just(Outcome.<Versioned<ProspectContact>, ContactRefusal>refused(
                                ContactRefusal.MEMBER_LINKED))
                        : marked(reference, mark, context));
    }

    private Mono<Boolean> linkedToAnother(String reference, ContactMark mark) {
        var member = mark.member();
        return member == null
                ? Mono.just(false)
                : store.findBy(eq("lookup.member", member))
                        .map(found -> !found.value().reference().equals(reference))
                        .defaultIfEmpty(false);
    }

    private Mono<Outcome<Versioned<ProspectContact>, ContactRefusal>> marked(
            String reference, ContactMark mark, CommandContext context) {
        return store.<ContactRefusal>change(reference, context, contact -> contact.mark(mark))
                .switchIfEmpty(Mono.defer(() -> created(reference, mark, context)));
    }

    private Mono<Outcome<Versioned<ProspectContact>, ContactRefusal>> created(
            String reference, ContactMark mark, CommandContext context) {
        if (!Objects.equals(context.expectedVersion(), 0L)) {
            return Mono.error(new StaleVersion());
        }
        return store.<ContactRefusal>create(
                        reference,
                        context,
                        () -> ProspectContact.untouched(reference).mark(mark))
                .flatMap(outcome -> outcome.fold(
                        contact -> says(contact, mark) ? Mono.just(outcome) : Mono.error(new StaleVersion()),
                        refusal -> Mono.just(outcome)));
    }

    /** Somebody else may have been first. */
    private static boolean says(Versioned<ProspectContact> contact, ContactMark mark) {
        return contact.value().status() == mark.status()
                && Objects.equals(contact.value().member(), mark.member());
    }
}
