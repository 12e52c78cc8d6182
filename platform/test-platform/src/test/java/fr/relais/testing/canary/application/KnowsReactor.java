package fr.relais.testing.canary.application;

import reactor.core.publisher.Mono;

/** Keeps the rule about frameworks. */
class KnowsReactor {
    Mono<String> never = Mono.never();
}
