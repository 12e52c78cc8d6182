package fr.relais.testing.canary.application;

import reactor.core.publisher.Mono;

/** Breaks: only the Kafka adapter waits. */
class Waits {
    String result = Mono.just("done").block();
}
