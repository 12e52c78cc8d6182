package fr.relais.capacity.adapter.schedule;

import fr.relais.capacity.application.KeepHistoryUseCase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** Looks at the country for the record of the day. A look that failed is made up for by the next. */
class KeepHistoryRegularly {

    private static final Logger log = LoggerFactory.getLogger(KeepHistoryRegularly.class);

    private final KeepHistoryUseCase keepHistory;

    KeepHistoryRegularly(KeepHistoryUseCase keepHistory) {
        this.keepHistory = keepHistory;
    }

    @Scheduled(fixedDelayString = "${relais.national.history-every}")
    Mono<Void> look() {
        return keepHistory.handle().onErrorResume(failure -> {
            log.warn("the day could not be recorded: {}", failure.getClass().getSimpleName());
            return Mono.empty();
        });
    }
}
