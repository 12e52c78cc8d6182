package fr.relais.notification.application.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import fr.relais.notification.application.IncomingNotice;
import fr.relais.notification.application.contact.Ids;
import fr.relais.notification.domain.contact.Contact;
import fr.relais.notification.domain.delivery.About;
import fr.relais.notification.domain.delivery.Delivery;
import fr.relais.notification.domain.delivery.DigestHours;
import fr.relais.notification.domain.delivery.Errand;
import fr.relais.notification.domain.delivery.Occasion;
import fr.relais.notification.domain.inbox.FileNotice;
import fr.relais.notification.domain.inbox.Urgency;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Plans who is written to: at once for what is urgent, and everybody at fixed hours. What is planned twice is there
 * once, so whoever does not know how far it had come begins again.
 */
public final class PlanDeliveries {

    private final Readers readers;
    private final Deliveries deliveries;
    private final Posts posts;
    private final DeliveryQueue queue;
    private final Ids ids;
    private final Clock clock;
    private final AtomicReference<Instant> planned = new AtomicReference<>(Instant.MIN);

    public PlanDeliveries(
            Readers readers, Deliveries deliveries, Posts posts, DeliveryQueue queue, Ids ids, Clock clock) {
        this.readers = readers;
        this.deliveries = deliveries;
        this.posts = posts;
        this.queue = queue;
        this.ids = ids;
        this.clock = clock;
    }

    /** Completes when all that an incoming notice calls for is durable. One that is not urgent waits for the hour. */
    public Mono<Void> forNotice(IncomingNotice incoming) {
        return Mono.defer(() -> {
            var now = clock.instant();
            return isWorthWhile(incoming.notice(), now)
                    ? readers.of(incoming, now).flatMap(call -> atOnce(call, incoming, now))
                    : Mono.empty();
        });
    }

    /**
     * Completes when everybody's message of the last hour that has come is durable. Once it is, nobody is looked at
     * again for that hour.
     */
    public Mono<Void> forHour(DigestHours hours) {
        return Mono.defer(() -> {
            var now = clock.instant();
            var hour = hours.last(now);
            return now.isBefore(hour.plus(Occasion.DIGEST.worthWhile())) && !hour.equals(planned.get())
                    ? readers.atTheHour()
                            .concatMap(contact -> atTheHour(contact, hour, now))
                            .then(Mono.fromRunnable(() -> planned.set(hour)))
                    : Mono.empty();
        });
    }

    private static boolean isWorthWhile(FileNotice notice, Instant now) {
        return notice.urgency() == Urgency.URGENT && now.isBefore(notice.at().plus(Occasion.URGENT.worthWhile()));
    }

    private Mono<Void> atOnce(Readers.Call call, IncomingNotice incoming, Instant now) {
        var about = new About(incoming.recipient(), incoming.notice().event());
        var cause = call.step().toString();
        return Flux.fromIterable(call.contacts())
                .concatMap(contact -> errands(contact, Occasion.URGENT, about, now))
                .concatMap(errand -> plan(Delivery.planned(ids.delivery(errand, cause), errand, now)))
                .then();
    }

    private Mono<Void> atTheHour(Contact contact, Instant hour, Instant now) {
        return errands(contact, Occasion.DIGEST, null, now)
                .concatMap(errand -> plan(Delivery.planned(ids.delivery(errand, hour.toString()), errand, hour)))
                .then();
    }

    private Flux<Errand> errands(Contact contact, Occasion occasion, @Nullable About about, Instant now) {
        return Flux.fromIterable(posts.open())
                .filter(channel -> occasion.goesOver(channel) && contact.mayBeReached(channel, now))
                .map(channel -> new Errand(contact.id(), channel, occasion, about));
    }

    private Mono<Void> plan(Delivery delivery) {
        return deliveries.plan(delivery).then(Mono.fromRunnable(() -> queue.add(delivery.id())));
    }
}
