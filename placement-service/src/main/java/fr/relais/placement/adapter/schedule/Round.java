package fr.relais.placement.adapter.schedule;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** A round that goes again and again: one that fails is told by its kind, and the next one comes. */
final class Round {

    private static final Logger log = LoggerFactory.getLogger(Round.class);

    private Round() {}

    static Mono<Void> surviving(String name, Mono<Void> round) {
        return round.onErrorResume(failure -> {
            log.warn("a {} was cut short: {}", name, failure.getClass().getSimpleName());
            return Mono.empty();
        });
    }
}
