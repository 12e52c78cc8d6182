package fr.relais.notification.application.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import fr.relais.blocks.Decision;
import fr.relais.notification.application.Inboxes;
import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.delivery.About;
import fr.relais.notification.domain.delivery.Delivery;
import fr.relais.notification.domain.delivery.DeliveryEvent;
import fr.relais.notification.domain.delivery.DeliveryId;
import fr.relais.notification.domain.delivery.DeliveryRefusal;
import fr.relais.notification.domain.delivery.DeliveryState.Sent;
import fr.relais.notification.domain.delivery.GiveUpReason;
import fr.relais.notification.domain.escalation.Climb;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Sends a message: takes it, hands it over, notes what came of it. Killed between any two of these, the lease ends and
 * somebody takes it again.
 */
public final class SendDeliveries {

    private final Deliveries deliveries;
    private final Inboxes inboxes;
    private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
    private final Tally tally;
    private final Clock clock;

    public SendDeliveries(Deliveries deliveries, Inboxes inboxes, List<Carrier> carriers, Tally tally, Clock clock) {
        this.deliveries = deliveries;
        this.inboxes = inboxes;
        carriers.forEach(carrier -> carrier.channels().forEach(channel -> this.carriers.put(channel, carrier)));
        this.tally = tally;
        this.clock = clock;
    }

    /** Completes when what came of it is durable; does nothing when somebody else has it, or it is not due or over. */
    public Mono<Void> send(DeliveryId id) {
        return change(id, (delivery, now) -> delivery.take(now)).flatMap(this::carry);
    }

    private Mono<Void> carry(Delivery taken) {
        return taken.state() instanceof Sent sent ? carry(taken, sent.attempts()) : Mono.empty();
    }

    private Mono<Void> carry(Delivery taken, int attempt) {
        return wasSeen(taken.errand().about())
                .flatMap(seen -> seen
                        ? change(taken.id(), (delivery, now) -> delivery.callOff(GiveUpReason.NOT_NEEDED, now))
                        : handOver(taken, attempt))
                .then();
    }

    private Mono<Delivery> handOver(Delivery taken, int attempt) {
        return Mono.justOrEmpty(carriers.get(taken.errand().channel()))
                .flatMap(carrier -> carrier.carry(taken))
                .map(verdict -> settling(verdict, attempt))
                .defaultIfEmpty((delivery, now) -> delivery.callOff(GiveUpReason.UNREACHABLE, now))
                .flatMap(settle -> change(taken.id(), settle));
    }

    private Mono<Boolean> wasSeen(@Nullable About about) {
        return about == null
                ? Mono.just(false)
                : inboxes.find(about.organisation())
                        .map(inbox -> Climb.of(inbox, about.event()).seen())
                        .defaultIfEmpty(false);
    }

    private static Step settling(Verdict verdict, int attempt) {
        return switch (verdict) {
            case ACCEPTED -> (delivery, now) -> delivery.accepted(attempt, now);
            case FAILED -> (delivery, now) -> delivery.failed(attempt, now);
            case REFUSED -> (delivery, now) -> delivery.refused(attempt, now);
        };
    }

    private interface Step {
        Decision<Delivery, DeliveryEvent, DeliveryRefusal> of(Delivery delivery, Instant now);
    }

    /** The message as it is then; empty when the step is refused. */
    private Mono<Delivery> change(DeliveryId id, Step step) {
        return Mono.defer(() -> {
                    var now = clock.instant();
                    return deliveries.change(id, now, delivery -> step.of(delivery, now));
                })
                .flatMap(outcome -> outcome.fold(this::counted, refusal -> Mono.empty()));
    }

    private Mono<Delivery> counted(Delivery delivery) {
        return Mono.fromCallable(() -> {
            tally.count(delivery);
            return delivery;
        });
    }
}
