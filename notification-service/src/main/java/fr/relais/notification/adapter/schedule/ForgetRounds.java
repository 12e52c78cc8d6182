package fr.relais.notification.adapter.schedule;

import fr.relais.notification.application.ForgetSeenUseCase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** Erases what has been kept long enough. Every replica does; a round that fails is followed by the next. */
@EnableScheduling
@Configuration(proxyBeanMethods = false)
class ForgetRounds {

    private static final Logger log = LoggerFactory.getLogger(ForgetRounds.class);

    private final ForgetSeenUseCase forget;

    ForgetRounds(ForgetSeenUseCase forget) {
        this.forget = forget;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "${relais.inbox.forget-every}")
    Mono<Void> forget() {
        return forget.round().onErrorResume(failure -> {
            log.warn(
                    "inboxes could not all be cleared of what is over: {}",
                    failure.getClass().getSimpleName());
            return Mono.empty();
        });
    }
}
