package fr.relais.notification.application.delivery;

import java.time.Instant;
import java.util.List;

import fr.relais.notification.application.contact.Contacts;
import fr.relais.notification.application.duty.Rotas;
import fr.relais.notification.domain.contact.Contact;
import fr.relais.notification.domain.duty.Rota;
import fr.relais.notification.domain.inbox.OrganisationId;
import reactor.core.publisher.Flux;

/** Who of an organisation is written to. */
public final class Readers {

    private final Contacts contacts;
    private final Rotas rotas;

    public Readers(Contacts contacts, Rotas rotas) {
        this.contacts = contacts;
        this.rotas = rotas;
    }

    /**
     * About what is urgent: whoever wants to be reached at that hour, and whoever is on duty. When there is nobody,
     * everybody: what is urgent is never kept for the morning because nobody took the week.
     */
    Flux<Contact> aboutWhatIsUrgent(OrganisationId organisation, Instant now) {
        return rotas.find(organisation)
                .defaultIfEmpty(Rota.empty(organisation))
                .flatMapMany(
                        rota -> contacts.of(organisation).collectList().flatMapIterable(all -> awake(all, rota, now)));
    }

    /** At the hour: everybody. */
    Flux<Contact> atTheHour() {
        return contacts.all();
    }

    private static List<Contact> awake(List<Contact> all, Rota rota, Instant now) {
        var onDuty = rota.onDuty(now);
        var awake = all.stream()
                .filter(contact -> contact.isSafeAt(now))
                .filter(contact -> contact.hours().include(now)
                        || onDuty.filter(contact.id()::equals).isPresent())
                .toList();
        return awake.isEmpty() ? all : awake;
    }
}
