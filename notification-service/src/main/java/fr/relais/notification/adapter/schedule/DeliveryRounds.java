package fr.relais.notification.adapter.schedule;

import fr.relais.notification.application.delivery.PlanDeliveries;
import fr.relais.notification.application.delivery.SweepDeliveries;
import fr.relais.notification.domain.delivery.DigestHours;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/**
 * Looks for messages that are due, and whether the hour has come at which everybody is written to. Every replica does;
 * a round that fails is followed by the next.
 */
class DeliveryRounds {

    private static final Logger log = LoggerFactory.getLogger(DeliveryRounds.class);

    private final SweepDeliveries sweep;
    private final PlanDeliveries plan;
    private final DigestHours hours;

    DeliveryRounds(SweepDeliveries sweep, PlanDeliveries plan, DigestHours hours) {
        this.sweep = sweep;
        this.plan = plan;
        this.hours = hours;
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "${relais.deliveries.sweep-every}")
    Mono<Void> sweep() {
        return surviving(sweep.round());
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "${relais.deliveries.digest-every}")
    Mono<Void> digest() {
        return surviving(plan.forHour(hours));
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${relais.inbox.forget-every}")
    Mono<Void> forget() {
        return surviving(sweep.forget());
    }

    private static Mono<Void> surviving(Mono<Void> round) {
        return round.onErrorResume(failure -> {
            log.warn(
                    "a round over messages was cut short: {}",
                    failure.getClass().getSimpleName());
            return Mono.empty();
        });
    }
}
