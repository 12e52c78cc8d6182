package fr.relais.capacity.application.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.relais.blocks.Versioned;
import fr.relais.capacity.domain.exchange.ContactStatus;
import fr.relais.capacity.domain.exchange.ProspectContact;
import reactor.core.publisher.Mono;

/**
 * Whom to invite: the establishments of the current edition that have not become members.
 *
 * <p>A member is not here, neither in the list nor by its reference: nobody reads beside each other what it is called
 * in the register and that it takes part.
 */
public final class ReadProspectsUseCase {

    private static final Set<ContactStatus> MEMBERS = Set.of(ContactStatus.MEMBER);
    private static final Set<ContactStatus> ALL_BUT_NEW =
            Set.of(ContactStatus.CONTACTED, ContactStatus.DECLINED, ContactStatus.MEMBER);

    private final Prospects prospects;
    private final Contacts contacts;

    public ReadProspectsUseCase(Prospects prospects, Contacts contacts) {
        this.prospects = prospects;
        this.contacts = contacts;
    }

    /** A page; empty when there is no edition yet. */
    public Mono<List<ProspectCard>> list(ProspectQuery query) {
        return Mono.defer(prospects::current)
                .flatMap(edition -> selection(query).flatMap(selection -> page(edition, selection)))
                .defaultIfEmpty(List.of());
    }

    /** One prospect; empty when the current edition has none of this reference that is no member. */
    public Mono<ProspectCard> find(String reference) {
        return findAny(reference).filter(card -> card.contact().value().status() != ContactStatus.MEMBER);
    }

    /** One prospect, member or not: to be written about, not to be shown. */
    public Mono<ProspectCard> findAny(String reference) {
        return Mono.defer(prospects::current)
                .flatMap(edition -> page(edition, Prospects.Selection.only(reference)))
                .flatMapIterable(cards -> cards)
                .next();
    }

    private Mono<Prospects.Selection> selection(ProspectQuery query) {
        var status = query.status();
        if (status == null) {
            return contacts.referencesIn(MEMBERS).map(members -> Prospects.Selection.without(members, query));
        }
        return status == ContactStatus.TO_CONTACT
                ? contacts.referencesIn(ALL_BUT_NEW).map(others -> Prospects.Selection.without(others, query))
                : contacts.referencesIn(Set.of(status)).map(these -> Prospects.Selection.among(these, query));
    }

    private Mono<List<ProspectCard>> page(String edition, Prospects.Selection selection) {
        return prospects.select(edition, selection).collectList().flatMap(this::cards);
    }

    private Mono<List<ProspectCard>> cards(List<Prospects.Listed> page) {
        var references = page.stream().map(Prospects.Listed::reference).toList();
        return contacts.find(references)
                .collectMap(contact -> contact.value().reference())
                .map(known -> page.stream().map(listed -> card(listed, known)).toList());
    }

    private static ProspectCard card(Prospects.Listed listed, Map<String, Versioned<ProspectContact>> known) {
        var untouched = new Versioned<>(ProspectContact.untouched(listed.reference()), 0);
        return new ProspectCard(
                listed.reference(), listed.prospect(), known.getOrDefault(listed.reference(), untouched));
    }
}
