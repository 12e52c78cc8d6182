package fr.relais.placement.adapter.schedule;

import fr.relais.placement.application.AlertExposed;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Goes round the accounts that turned out to be in wrong hands. A round that fails comes again. */
@Component
class AccountRounds {

    private final AlertExposed alert;

    AccountRounds(AlertExposed alert) {
        this.alert = alert;
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "${relais.rounds.sweep-every}")
    Mono<Void> alert() {
        return Round.surviving("telling of compromised accounts", alert.round());
    }
}
