package fr.relais.notification.application.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.notification.domain.delivery.Deliverings;
import fr.relais.notification.domain.delivery.Delivery;
import fr.relais.notification.domain.delivery.DeliveryEvent;
import fr.relais.notification.domain.delivery.DeliveryId;
import fr.relais.notification.domain.delivery.DeliveryRefusal;
import fr.relais.notification.domain.delivery.DeliveryState.Pending;
import fr.relais.notification.domain.delivery.Errand;
import fr.relais.notification.domain.delivery.GiveUpReason;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static fr.relais.notification.domain.delivery.Deliverings.NOW;
import static org.assertj.core.api.Assertions.assertThat;

/** What every implementation of the port must do. */
public abstract class DeliveriesContract {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final AtomicLong IDS = new AtomicLong();

    private final DeliveryId id = new DeliveryId(new UUID(System.nanoTime(), IDS.incrementAndGet()));

    protected abstract Deliveries deliveries();

    @Test
    void knowsNothingBeforeItIsPlanned() {
        assertThat(found()).isNull();
        assertThat(change(delivery -> delivery.take(NOW))).isNull();
    }

    @Test
    void keepsEveryStateAsItIs() {
        plan(Deliverings.URGENT);
        assertThat(found()).isEqualTo(Delivery.planned(id, Deliverings.URGENT, NOW));

        change(delivery -> delivery.take(NOW));
        assertThat(found()).isEqualTo(taken());
        change(delivery -> delivery.failed(1, NOW.plusSeconds(1)));
        assertThat(found()).isEqualTo(Deliverings.accepted(taken().failed(1, NOW.plusSeconds(1))));
        change(delivery -> delivery.callOff(GiveUpReason.UNREACHABLE, NOW.plusSeconds(2)));
        assertThat(found().state().due()).isEmpty();
    }

    @Test
    void keepsWhatWasDelivered() {
        plan(Deliverings.DIGEST);
        change(delivery -> delivery.take(NOW));
        change(delivery -> delivery.accepted(1, NOW.plusSeconds(3)));

        var planned = Delivery.planned(id, Deliverings.DIGEST, NOW);
        assertThat(found())
                .isEqualTo(Deliverings.accepted(
                        Deliverings.accepted(planned.take(NOW)).accepted(1, NOW.plusSeconds(3))));
    }

    @Test
    void isPlannedOnceHoweverOften() {
        plan(Deliverings.URGENT);
        change(delivery -> delivery.take(NOW));

        Flux.range(0, 20)
                .flatMap(time -> deliveries()
                        .plan(Delivery.planned(id, Deliverings.URGENT, NOW.plusSeconds(time)))
                        .subscribeOn(Schedulers.boundedElastic()))
                .blockLast(SOON);

        assertThat(found()).isEqualTo(taken());
    }

    @Test
    void isTakenByOneOfMany() {
        plan(Deliverings.URGENT);

        var outcomes = Flux.range(0, 30)
                .flatMap(racer -> deliveries()
                        .change(id, NOW, delivery -> delivery.take(NOW))
                        .subscribeOn(Schedulers.boundedElastic()))
                .collectList()
                .block(SOON);

        assertThat(outcomes)
                .hasSize(30)
                .filteredOn(Outcome.Done.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .containsOnly(Outcome.refused(DeliveryRefusal.IN_HAND));
    }

    @Test
    void tellsWhatIsDueAndNothingElse() {
        plan(Deliverings.URGENT);
        assertThat(due(NOW.minusMillis(1))).doesNotContain(id);
        assertThat(due(NOW)).contains(id);

        change(delivery -> delivery.take(NOW));
        assertThat(due(NOW)).doesNotContain(id);
        assertThat(due(NOW.plus(Delivery.LEASE))).contains(id);

        change(delivery -> delivery.accepted(1, NOW));
        assertThat(due(NOW.plus(Duration.ofDays(1)))).doesNotContain(id);
    }

    @Test
    void forgetsWhatIsLongOverAndNothingElse() {
        plan(Deliverings.URGENT);
        deliveries().forgetOver(NOW.plus(Duration.ofDays(1))).block(SOON);
        assertThat(found().state()).isInstanceOf(Pending.class);

        change(delivery -> delivery.callOff(GiveUpReason.NOT_NEEDED, NOW));
        deliveries().forgetOver(NOW.minusMillis(1)).block(SOON);
        assertThat(found()).isNotNull();
        deliveries().forgetOver(NOW).block(SOON);
        assertThat(found()).isNull();
    }

    private void plan(Errand errand) {
        deliveries().plan(Delivery.planned(id, errand, NOW)).block(SOON);
    }

    private Delivery taken() {
        return Deliverings.accepted(
                Delivery.planned(id, Deliverings.URGENT, NOW).take(NOW));
    }

    private Delivery found() {
        return deliveries().find(id).block(SOON);
    }

    private List<DeliveryId> due(Instant now) {
        return deliveries().due(now).collectList().block(SOON);
    }

    private Outcome<Delivery, DeliveryRefusal> change(Step step) {
        return Mono.defer(() -> deliveries().change(id, NOW, step::of)).block(SOON);
    }

    private interface Step {
        Decision<Delivery, DeliveryEvent, DeliveryRefusal> of(Delivery delivery);
    }
}
