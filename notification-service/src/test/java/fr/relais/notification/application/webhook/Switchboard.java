package fr.relais.notification.application.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.notification.application.FileNoticeUseCase;
import fr.relais.notification.application.InMemoryInboxes;
import fr.relais.notification.application.Inboxes;
import fr.relais.notification.application.LiveInboxes;
import fr.relais.notification.application.contact.Ids;
import fr.relais.notification.application.delivery.Carrier;
import fr.relais.notification.application.delivery.Deliveries;
import fr.relais.notification.application.delivery.InMemoryDeliveries;
import fr.relais.notification.application.delivery.SendDeliveries;
import fr.relais.notification.application.delivery.SweepDeliveries;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.contact.SealedAddress;
import fr.relais.notification.domain.delivery.Deliverings;
import fr.relais.notification.domain.delivery.Delivery;
import fr.relais.notification.domain.delivery.DeliveryId;
import fr.relais.notification.domain.delivery.Errand;
import fr.relais.notification.domain.inbox.EventId;
import fr.relais.notification.domain.inbox.InboxItem;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.notification.domain.inbox.Reference;
import fr.relais.notification.domain.webhook.Destinations;
import fr.relais.notification.domain.webhook.Result;
import fr.relais.notification.domain.webhook.Webhook;
import fr.relais.testing.SettableClock;
import reactor.core.publisher.Mono;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Everything that plans and makes calls, without a database or a receiver. */
final class Switchboard {

    static final OrganisationId ORGANISATION = new OrganisationId("an-org");
    static final String ADDRESS = "https://hooks.an.example/relais";
    static final Duration SOON = Duration.ofSeconds(5);

    final SettableClock clock = SettableClock.at(Deliverings.NOW);
    final Inboxes inboxes = new InMemoryInboxes();
    final Webhooks webhooks = new InMemoryWebhooks();
    final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    final List<DeliveryId> queue = Collections.synchronizedList(new ArrayList<>());
    final List<Delivery> counted = Collections.synchronizedList(new ArrayList<>());
    final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    volatile Function<Call, Mono<Result>> answers = call -> Mono.just(Result.TAKEN);

    private final AtomicInteger drawn = new AtomicInteger();
    final KeepWebhook keep = new KeepWebhook(
            webhooks,
            SEALS,
            WEBHOOK_IDS,
            () -> "whsec_" + drawn.incrementAndGet(),
            new Destinations(Set.of("hooks.an.example"), false));

    /** Turns a text round, so that a test sees when it was not opened. */
    private static final WebhookSeals SEALS = new WebhookSeals() {

        @Override
        public SealedAddress seal(ContactId webhook, Use use, String text) {
            return new SealedAddress(use + "/" + new StringBuilder(text).reverse());
        }

        @Override
        public String open(ContactId webhook, Use use, SealedAddress sealed) {
            if (!sealed.text().startsWith(use + "/")) {
                throw new AssertionError("opened as something else");
            }
            return new StringBuilder(sealed.text().substring(use.name().length() + 1))
                    .reverse()
                    .toString();
        }
    };

    private static final WebhookIds WEBHOOK_IDS = new WebhookIds() {

        @Override
        public ContactId webhook(OrganisationId organisation) {
            return new ContactId(id("webhook/" + organisation));
        }

        @Override
        public EventId stopped(ContactId webhook, Instant failingSince) {
            return new EventId(id("stopped/" + webhook + failingSince));
        }

        @Override
        public Reference reference(ContactId webhook) {
            return new Reference("orugs4zanfzsa3tporqwk3djmu");
        }
    };

    private static final Ids IDS = new Ids() {

        @Override
        public ContactId contact(OrganisationId organisation, String subject) {
            return new ContactId(id(organisation + subject));
        }

        @Override
        public DeliveryId delivery(Errand errand, String cause) {
            return new DeliveryId(id(errand.contact() + "/" + errand.occasion() + "/" + cause));
        }
    };

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    CommandContext context() {
        return CommandContext.system(clock.instant());
    }

    /** The organisation says where its software listens, and has a secret. */
    void listen() {
        keep.give(ORGANISATION, ADDRESS, context()).block(SOON);
        keep.renewSecret(ORGANISATION, context()).block(SOON);
    }

    PlanCalls plan() {
        return plan(deliveries);
    }

    PlanCalls plan(Deliveries to) {
        return new PlanCalls(keep, to, queue::add, IDS, clock);
    }

    void filed() {
        plan().filed(ORGANISATION).block(SOON);
    }

    CallCarrier carrier(Webhooks from, FileNoticeUseCase fileNotice) {
        return new CallCarrier(from, SEALS, WEBHOOK_IDS, this::call, fileNotice, clock);
    }

    FileNoticeUseCase fileNotice() {
        return new FileNoticeUseCase(inboxes, new LiveInboxes(1, 1, 1), clock);
    }

    SendDeliveries send(Carrier carrier) {
        return new SendDeliveries(deliveries, inboxes, List.of(carrier), counted::add, clock);
    }

    /** Some time later: what is due is sent. */
    void later(Duration time) {
        clock.advance(time);
        new SweepDeliveries(deliveries, queue::add, Duration.ofDays(30), clock)
                .round()
                .block(SOON);
        while (!queue.isEmpty()) {
            send(carrier(webhooks, fileNotice())).send(queue.remove(0)).block(SOON);
        }
    }

    Webhook webhook() {
        return keep.find(ORGANISATION).block(SOON);
    }

    List<InboxItem> items() {
        return inboxes.find(ORGANISATION)
                .map(inbox -> inbox.items())
                .defaultIfEmpty(List.of())
                .block(SOON);
    }

    private Mono<Result> call(Call call) {
        return Mono.defer(() -> {
            calls.add(call);
            return answers.apply(call);
        });
    }
}
