package fr.relais.placement.adapter.schedule;

import fr.relais.placement.application.AlertExposed;
import fr.relais.placement.application.DuressWatch;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Goes round the accounts that turned out to be in wrong hands, and those that are used under duress. A round that
 * fails comes again.
 */
@Component
class AccountRounds {

    private final AlertExposed alert;
    private final DuressWatch duress;

    AccountRounds(AlertExposed alert, DuressWatch duress) {
        this.alert = alert;
        this.duress = duress;
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "${relais.rounds.sweep-every}")
    Mono<Void> alert() {
        return Round.surviving("telling of compromised accounts", alert.round());
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT2S")
    Mono<Void> duress() {
        return Round.surviving("telling of accounts under duress", duress.round());
    }
}
