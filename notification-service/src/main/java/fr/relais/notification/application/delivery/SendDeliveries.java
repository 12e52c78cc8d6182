package fr.relais.notification.application.delivery;

import java.time.Clock;
import java.time.Instant;

import fr.relais.blocks.Decision;
import fr.relais.notification.application.Inboxes;
import fr.relais.notification.application.contact.AddressSeals;
import fr.relais.notification.application.contact.Contacts;
import fr.relais.notification.domain.contact.Contact;
import fr.relais.notification.domain.delivery.About;
import fr.relais.notification.domain.delivery.Delivery;
import fr.relais.notification.domain.delivery.DeliveryEvent;
import fr.relais.notification.domain.delivery.DeliveryId;
import fr.relais.notification.domain.delivery.DeliveryRefusal;
import fr.relais.notification.domain.delivery.DeliveryState.Sent;
import fr.relais.notification.domain.delivery.Errand;
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
    private final Recipients recipients;
    private final Posts posts;
    private final Tally tally;
    private final Clock clock;

    public SendDeliveries(
            Deliveries deliveries, Inboxes inboxes, Recipients recipients, Posts posts, Tally tally, Clock clock) {
        this.deliveries = deliveries;
        this.inboxes = inboxes;
        this.recipients = recipients;
        this.posts = posts;
        this.tally = tally;
        this.clock = clock;
    }

    /**
     * Who is written to, and how.
     *
     * @param contacts who is to be reached
     * @param seals opens her address, for as long as it is written on an envelope
     */
    public record Recipients(Contacts contacts, AddressSeals seals) {

        private Letter letter(Contact contact, Delivery delivery) {
            var errand = delivery.errand();
            var sealed = contact.addresses().get(errand.channel());
            if (sealed == null) {
                throw new IllegalStateException("somebody without an address is written to");
            }
            var address = seals.open(contact.id(), errand.channel(), sealed);
            return new Letter(delivery.id(), address, contact.terms().language(), errand.occasion());
        }
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
        return letter(taken)
                .flatMap(letter -> posted(taken.errand(), letter))
                .map(verdict -> settling(verdict, attempt))
                .defaultIfEmpty((delivery, now) -> delivery.callOff(GiveUpReason.UNREACHABLE, now))
                .flatMap(settle -> change(taken.id(), settle));
    }

    /** Empty where she is not to be reached any more. */
    private Mono<Letter> letter(Delivery taken) {
        return recipients
                .contacts()
                .find(taken.errand().contact())
                .filter(contact -> contact.mayBeReached(taken.errand().channel(), clock.instant()))
                .map(contact -> recipients.letter(contact, taken));
    }

    /** Empty where nothing is sent over this channel any more. */
    private Mono<Verdict> posted(Errand errand, Letter letter) {
        return Mono.justOrEmpty(posts.over(errand.channel())).flatMap(post -> post.send(letter));
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
