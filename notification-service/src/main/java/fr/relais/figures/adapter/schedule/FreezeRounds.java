package fr.relais.figures.adapter.schedule;

import fr.relais.figures.application.FreezeQuarters;
import fr.relais.figures.application.ReadPublications;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/**
 * Freezes what is due and looks at once whether it may be published, so that a refusal is known before anybody reads.
 * Every replica does; one count holds. A round that fails is followed by the next.
 */
@EnableScheduling
@Configuration(proxyBeanMethods = false)
class FreezeRounds {

    private static final Logger log = LoggerFactory.getLogger(FreezeRounds.class);

    private final FreezeQuarters freeze;
    private final ReadPublications publications;

    FreezeRounds(FreezeQuarters freeze, ReadPublications publications) {
        this.freeze = freeze;
        this.publications = publications;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "${relais.statistics.freeze-every}")
    Mono<Void> freeze() {
        return freeze.round()
                .doOnNext(quarter -> log.info("{} is frozen", quarter.label()))
                .then(Mono.defer(publications::current))
                .onErrorResume(failure -> {
                    log.warn("a freeze was cut short: {}", failure.getClass().getSimpleName());
                    return Mono.empty();
                })
                .then();
    }
}
