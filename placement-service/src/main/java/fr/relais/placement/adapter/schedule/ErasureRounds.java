package fr.relais.placement.adapter.schedule;

import fr.relais.placement.application.retention.EraseCases;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Erases what has been kept long enough. A round that fails comes again. */
@Component
class ErasureRounds {

    private final EraseCases erase;

    ErasureRounds(EraseCases erase) {
        this.erase = erase;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "${placement.schedule.erase-every}")
    Mono<Void> erase() {
        return Round.surviving("look for what is to be erased", erase.round());
    }
}
