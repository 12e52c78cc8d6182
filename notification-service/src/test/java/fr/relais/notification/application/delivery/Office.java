package fr.relais.notification.application.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.notification.application.FileNoticeUseCase;
import fr.relais.notification.application.InMemoryInboxes;
import fr.relais.notification.application.Inboxes;
import fr.relais.notification.application.IncomingNotice;
import fr.relais.notification.application.LiveInboxes;
import fr.relais.notification.application.NoticePosition;
import fr.relais.notification.application.contact.AddressSeals;
import fr.relais.notification.application.contact.Contacts;
import fr.relais.notification.application.contact.Ids;
import fr.relais.notification.application.contact.InMemoryContacts;
import fr.relais.notification.application.duty.InMemoryRotas;
import fr.relais.notification.application.duty.Rotas;
import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.contact.Contact;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.contact.GiveContact;
import fr.relais.notification.domain.contact.Hours;
import fr.relais.notification.domain.contact.Language;
import fr.relais.notification.domain.contact.SealedAddress;
import fr.relais.notification.domain.contact.Terms;
import fr.relais.notification.domain.delivery.Deliverings;
import fr.relais.notification.domain.delivery.Delivery;
import fr.relais.notification.domain.delivery.DeliveryId;
import fr.relais.notification.domain.delivery.Errand;
import fr.relais.notification.domain.inbox.EventId;
import fr.relais.notification.domain.inbox.FileNotice;
import fr.relais.notification.domain.inbox.NoticeKind;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.notification.domain.inbox.Reference;
import fr.relais.notification.domain.inbox.Urgency;
import fr.relais.testing.SettableClock;
import reactor.core.publisher.Mono;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Everything that plans and sends, without a database or a server. */
final class Office {

    static final OrganisationId ORGANISATION = new OrganisationId("an-org");

    final SettableClock clock = SettableClock.at(Deliverings.NOW);
    final Inboxes inboxes = new InMemoryInboxes();
    final Contacts contacts = new InMemoryContacts();
    final Rotas rotas = new InMemoryRotas();
    final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    final List<DeliveryId> queue = Collections.synchronizedList(new ArrayList<>());
    final List<Delivery> counted = Collections.synchronizedList(new ArrayList<>());
    final RecordingPost mail = new RecordingPost();

    /** What is handed over, in order, and what is answered to that. */
    static final class RecordingPost implements Post {

        final List<Letter> letters = Collections.synchronizedList(new ArrayList<>());
        volatile Function<Letter, Mono<Verdict>> answers = letter -> Mono.just(Verdict.ACCEPTED);

        @Override
        public Channel channel() {
            return Channel.MAIL;
        }

        @Override
        public Mono<Verdict> send(Letter letter) {
            return Mono.defer(() -> {
                letters.add(letter);
                return answers.apply(letter);
            });
        }
    }

    /** Turns an address round, so that a test sees when it was not opened. */
    static final AddressSeals SEALS = new AddressSeals() {

        @Override
        public SealedAddress seal(ContactId contact, Channel channel, String address) {
            return new SealedAddress(new StringBuilder(address).reverse().toString());
        }

        @Override
        public String open(ContactId contact, Channel channel, SealedAddress sealed) {
            return new StringBuilder(sealed.text()).reverse().toString();
        }
    };

    static final Ids IDS = new Ids() {

        @Override
        public ContactId contact(OrganisationId organisation, String subject) {
            return new ContactId(UUID.nameUUIDFromBytes((organisation + subject).getBytes(UTF_8)));
        }

        @Override
        public DeliveryId delivery(Errand errand, String cause) {
            var name = errand.contact() + "/" + errand.channel() + "/" + errand.occasion() + "/" + cause;
            return new DeliveryId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
        }
    };

    /** Somebody of the organisation says where she is mailed. */
    Contact join(String subject) {
        return join(ORGANISATION, subject, Map.of(Channel.MAIL, subject + "@an.example"));
    }

    Contact join(OrganisationId organisation, String subject, Map<Channel, String> addresses) {
        return join(organisation, subject, addresses, Hours.ALWAYS);
    }

    Contact join(OrganisationId organisation, String subject, Map<Channel, String> addresses, Hours hours) {
        return join(organisation, subject, addresses, new Terms(Language.FR, hours, false));
    }

    Contact join(OrganisationId organisation, String subject, Map<Channel, String> addresses, Terms terms) {
        var none = Contact.none(IDS.contact(organisation, subject), organisation);
        var sealed = new LinkedHashMap<Channel, SealedAddress>();
        addresses.forEach((channel, address) -> sealed.put(channel, SEALS.seal(none.id(), channel, address)));
        var said = new GiveContact(sealed, terms, clock.instant());
        contacts.change(none, CommandContext.system(clock.instant()), contact -> contact.give(said))
                .block(SOON);
        return none;
    }

    static final Duration SOON = Duration.ofSeconds(5);

    IncomingNotice notice(int event, Urgency urgency) {
        return notice(event, urgency, clock.instant());
    }

    static IncomingNotice notice(int event, Urgency urgency, Instant at) {
        return notice(event, NoticeKind.OFFER_RECEIVED, urgency, at);
    }

    static IncomingNotice notice(int event, NoticeKind kind, Urgency urgency, Instant at) {
        var reference = new Reference("orugs4zanfzsa3tporqwk3djmu");
        return new IncomingNotice(
                ORGANISATION,
                new NoticePosition("source-" + event, 1, 0),
                new FileNotice(new EventId(new UUID(0, event)), kind, urgency, reference, at));
    }

    /** As the listener does. */
    void hear(IncomingNotice notice) {
        new FileNoticeUseCase(inboxes, new LiveInboxes(1, 1, 1), clock)
                .handle(notice)
                .block(SOON);
        plan(deliveries).forNotice(notice).block(SOON);
    }

    PlanDeliveries plan(Deliveries to) {
        return new PlanDeliveries(new Readers(contacts, rotas, inboxes), to, posts(), queue::add, IDS, clock);
    }

    SendDeliveries send(Deliveries from) {
        var carriers = List.<Carrier>of(new LetterCarrier(contacts, SEALS, posts(), clock));
        return new SendDeliveries(from, inboxes, carriers, counted::add, clock);
    }

    SweepDeliveries sweep() {
        return new SweepDeliveries(deliveries, queue::add, Duration.ofDays(30), clock);
    }

    private Posts posts() {
        return new Posts(List.of(mail));
    }

    /** Sends what is in the queue, until nothing is. */
    void work() {
        while (!queue.isEmpty()) {
            send(deliveries).send(queue.remove(0)).block(SOON);
        }
    }

    /** Some time later: what is due is sent. */
    void later(Duration time) {
        clock.advance(time);
        sweep().round().block(SOON);
        work();
    }
}
