package fr.relais.placement.adapter.schedule;

import fr.relais.placement.application.TellFacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells the statistics what stands, at night. Every replica does: what is told twice counts once. A night that fails is
 * followed by the next.
 */
@Component
class FactRounds {

    private static final Logger log = LoggerFactory.getLogger(FactRounds.class);

    private final TellFacts tell;

    FactRounds(TellFacts tell) {
        this.tell = tell;
    }

    @Scheduled(cron = "${relais.rounds.facts-at}", zone = "Europe/Paris")
    Mono<Void> tell() {
        return Round.surviving(
                "night of facts", tell.round().doOnNext(FactRounds::note).then());
    }

    private static void note(TellFacts.Night night) {
        if (night.unreadable() > 0) {
            log.warn("{} facts were told, {} files could not be read", night.told(), night.unreadable());
        }
    }
}
