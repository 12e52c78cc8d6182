package fr.relais.notification.application.delivery;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.notification.domain.delivery.Delivery;
import fr.relais.notification.domain.delivery.DeliveryEvent;
import fr.relais.notification.domain.delivery.DeliveryId;
import fr.relais.notification.domain.delivery.DeliveryRefusal;
import fr.relais.notification.domain.delivery.DeliveryState.Delivered;
import fr.relais.notification.domain.inbox.Urgency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static fr.relais.notification.application.delivery.Office.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A process is killed between any two steps, before a write or after it: nothing is lost, and copies are the same. */
class KilledDeliveriesTest {

    private final Office office = new Office();

    /** It is planned, taken and settled. */
    private static final int SETTLED = 2;

    static IntStream writes() {
        return IntStream.rangeClosed(0, SETTLED);
    }

    @ParameterizedTest(name = "before write {0}")
    @MethodSource("writes")
    void losesNothingBeforeAWrite(int write) {
        killedAt(write, false);
    }

    @ParameterizedTest(name = "after write {0}")
    @MethodSource("writes")
    void losesNothingAfterAWrite(int write) {
        killedAt(write, true);
    }

    private void killedAt(int write, boolean done) {
        office.join("one");
        var notice = office.notice(1, Urgency.URGENT);
        var mortal = new Mortal(office.deliveries, write, done);

        assertThatThrownBy(() -> hearAndWork(mortal)).isInstanceOf(Killed.class);

        // Kafka tells it again, as the position was not noted unless all of it was durable.
        office.hear(notice);
        office.work();
        office.later(Delivery.LEASE);

        assertThat(office.deliveries.all())
                .hasSize(1)
                .allSatisfy(delivery -> assertThat(delivery.state()).isInstanceOf(Delivered.class));
        assertThat(office.mail.letters).isNotEmpty().hasSizeLessThanOrEqualTo(2);
        assertThat(office.mail.letters.stream().distinct()).hasSize(1);
        // A copy is possible only where the process died after the server had taken it and before that was written.
        assertThat(office.mail.letters.size() == 2).isEqualTo(write == SETTLED && !done);
    }

    private void hearAndWork(Deliveries mortal) {
        var notice = office.notice(1, Urgency.URGENT);
        office.plan(mortal).forNotice(notice).block(SOON);
        var ids = mortal.due(office.clock.instant()).collectList().block(SOON);
        ids.forEach(id -> office.send(mortal).send(id).block(SOON));
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Messages of a process that is killed at one of its writes, and after that does nothing any more. */
    private static final class Mortal implements Deliveries {

        private final Deliveries deliveries;
        private final int last;
        private final boolean done;
        private final AtomicInteger writes = new AtomicInteger();

        Mortal(Deliveries deliveries, int last, boolean done) {
            this.deliveries = deliveries;
            this.last = last;
            this.done = done;
        }

        private <T> Mono<T> mortal(Mono<T> write) {
            return Mono.defer(() -> {
                var number = writes.getAndIncrement();
                if (number < last) {
                    return write;
                }
                return number == last && done ? write.then(Mono.error(Killed::new)) : Mono.error(Killed::new);
            });
        }

        @Override
        public Mono<Delivery> find(DeliveryId id) {
            return deliveries.find(id);
        }

        @Override
        public Mono<Void> plan(Delivery delivery) {
            return mortal(deliveries.plan(delivery));
        }

        @Override
        public Mono<Outcome<Delivery, DeliveryRefusal>> change(
                DeliveryId id,
                Instant now,
                Function<Delivery, Decision<Delivery, DeliveryEvent, DeliveryRefusal>> decide) {
            return mortal(deliveries.change(id, now, decide));
        }

        @Override
        public Flux<DeliveryId> due(Instant now) {
            return deliveries.due(now);
        }

        @Override
        public Mono<Void> forgetOver(Instant moment) {
            return deliveries.forgetOver(moment);
        }
    }
}
