package fr.relais.capacity.adapter.schedule;

import fr.relais.capacity.application.ExpireDueUseCase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** Sweeps, one sweep after the other. A sweep that failed is only a late one. */
class ExpireDueRegularly {

    private static final Logger log = LoggerFactory.getLogger(ExpireDueRegularly.class);

    private final ExpireDueUseCase expireDue;

    ExpireDueRegularly(ExpireDueUseCase expireDue) {
        this.expireDue = expireDue;
    }

    @Scheduled(fixedDelayString = "${relais.centres.sweep-every}")
    Mono<Long> sweep() {
        return expireDue.handle().onErrorResume(failure -> {
            log.warn("a sweep failed: {}", failure.getClass().getSimpleName());
            return Mono.empty();
        });
    }
}
