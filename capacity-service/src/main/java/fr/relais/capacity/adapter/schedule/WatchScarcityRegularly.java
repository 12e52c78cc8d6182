package fr.relais.capacity.adapter.schedule;

import fr.relais.capacity.application.WatchScarcityUseCase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** Looks for who cannot be taken anywhere. A look that failed is made up for by the next. */
class WatchScarcityRegularly {

    private static final Logger log = LoggerFactory.getLogger(WatchScarcityRegularly.class);

    private final WatchScarcityUseCase watchScarcity;

    WatchScarcityRegularly(WatchScarcityUseCase watchScarcity) {
        this.watchScarcity = watchScarcity;
    }

    @Scheduled(fixedDelayString = "${relais.national.scarcity-every}")
    Mono<Void> look() {
        return watchScarcity.handle().onErrorResume(failure -> {
            log.warn("scarcity was not watched: {}", failure.getClass().getSimpleName());
            return Mono.empty();
        });
    }
}
