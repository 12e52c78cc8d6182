package fr.relais.notification.application.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import fr.relais.blocks.Outcome;
import fr.relais.notification.application.contact.Ids;
import fr.relais.notification.application.delivery.Deliveries;
import fr.relais.notification.application.delivery.DeliveryQueue;
import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.delivery.Delivery;
import fr.relais.notification.domain.delivery.Errand;
import fr.relais.notification.domain.delivery.Occasion;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.notification.domain.webhook.Webhook;
import fr.relais.notification.domain.webhook.WebhookRefusal;
import reactor.core.publisher.Mono;

/**
 * Plans that an organisation's software is called. A call says that a look is worth while and nothing else, so one is
 * enough for all that was filed in the same second; it comes when that is over, so nothing that was filed is missed.
 */
public final class PlanCalls {

    /** For so long what is filed waits for more. */
    static final Duration SLOT = Duration.ofSeconds(1);

    private final KeepWebhook keep;
    private final Deliveries deliveries;
    private final DeliveryQueue queue;
    private final Ids ids;
    private final Clock clock;

    public PlanCalls(KeepWebhook keep, Deliveries deliveries, DeliveryQueue queue, Ids ids, Clock clock) {
        this.keep = keep;
        this.deliveries = deliveries;
        this.queue = queue;
        this.ids = ids;
        this.clock = clock;
    }

    /** Something was filed. Completes when the call is durable; there is none where nobody listens. */
    public Mono<Void> filed(OrganisationId organisation) {
        return keep.find(organisation)
                .filter(Webhook::isOpen)
                .flatMap(webhook -> plan(webhook, Occasion.LOOK, slot(clock.instant())));
    }

    /** Somebody wants to see what comes of a call, also of one that is paused. Completes when it is durable. */
    public Mono<Outcome<Webhook, WebhookRefusal>> test(OrganisationId organisation) {
        return keep.find(organisation).flatMap(webhook -> {
            if (webhook.address() == null) {
                return Mono.just(Outcome.refused(WebhookRefusal.NO_WEBHOOK));
            }
            return webhook.isReady()
                    ? plan(webhook, Occasion.TEST, clock.instant()).thenReturn(Outcome.done(webhook))
                    : Mono.just(Outcome.refused(WebhookRefusal.NO_SECRET));
        });
    }

    /** Another second beyond the end: of two replicas the clock of one may be behind. */
    private static Instant slot(Instant now) {
        var end = now.toEpochMilli() / SLOT.toMillis() + 2;
        return Instant.ofEpochMilli(end * SLOT.toMillis());
    }

    private Mono<Void> plan(Webhook webhook, Occasion occasion, Instant at) {
        var errand = new Errand(webhook.id(), Channel.WEBHOOK, occasion, null);
        var delivery = Delivery.planned(ids.delivery(errand, at.toString()), errand, at);
        return deliveries.plan(delivery).then(Mono.fromRunnable(() -> queue.add(delivery.id())));
    }
}
