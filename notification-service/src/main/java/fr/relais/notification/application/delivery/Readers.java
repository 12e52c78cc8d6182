package fr.relais.notification.application.delivery;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import fr.relais.notification.application.Inboxes;
import fr.relais.notification.application.IncomingNotice;
import fr.relais.notification.application.contact.Contacts;
import fr.relais.notification.application.duty.Rotas;
import fr.relais.notification.domain.contact.Contact;
import fr.relais.notification.domain.duty.Rota;
import fr.relais.notification.domain.escalation.Climb;
import fr.relais.notification.domain.escalation.Step;
import fr.relais.notification.domain.inbox.EventId;
import fr.relais.notification.domain.inbox.OrganisationId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who of an organisation is written to. */
public final class Readers {

    private final Contacts contacts;
    private final Rotas rotas;
    private final Inboxes inboxes;

    public Readers(Contacts contacts, Rotas rotas, Inboxes inboxes) {
        this.contacts = contacts;
        this.rotas = rotas;
        this.inboxes = inboxes;
    }

    /**
     * Who is to be told.
     *
     * @param step by which it is recognised that somebody was told of the same before
     */
    record Call(List<Contact> contacts, EventId step) {}

    /** Of a notice that is urgent, by how far it has climbed; empty when somebody has it in hand. */
    Mono<Call> of(IncomingNotice incoming, Instant now) {
        var event = incoming.notice().event();
        return inboxes.find(incoming.recipient())
                .map(inbox -> Climb.of(inbox, event))
                .defaultIfEmpty(Climb.alone(event))
                .filter(climb -> !climb.seen())
                .flatMap(climb ->
                        told(incoming.recipient(), climb.step(), now).map(told -> new Call(told, climb.told())));
    }

    /** At the hour: everybody. */
    Flux<Contact> atTheHour() {
        return contacts.all();
    }

    private Mono<List<Contact>> told(OrganisationId organisation, Step step, Instant now) {
        return rotas.find(organisation)
                .defaultIfEmpty(Rota.empty(organisation))
                .flatMap(rota -> contacts.of(organisation)
                        .filter(contact -> contact.isSafeAt(now))
                        .collectList()
                        .map(all -> told(all, rota, step, now)));
    }

    /**
     * The first of these who are anybody at all: what is urgent is never kept for the morning because nobody took the
     * week, or nobody answers for the organisation.
     */
    private static List<Contact> told(List<Contact> all, Rota rota, Step step, Instant now) {
        var managers = all.stream().filter(contact -> contact.terms().manager()).toList();
        var others = all.stream().filter(contact -> !contact.terms().manager()).toList();
        var order =
                switch (step) {
                    case FIRST -> Stream.of(awake(others, rota, now), awake(managers, rota, now), all);
                    case MANAGER -> Stream.of(awake(managers, rota, now), managers, all);
                };
        return order.filter(some -> !some.isEmpty()).findFirst().orElse(List.of());
    }

    /** Whoever wants to be reached at that hour, and whoever is on duty. */
    private static List<Contact> awake(List<Contact> some, Rota rota, Instant now) {
        var onDuty = rota.onDuty(now);
        return some.stream()
                .filter(contact -> contact.terms().hours().include(now)
                        || onDuty.filter(contact.id()::equals).isPresent())
                .toList();
    }
}
