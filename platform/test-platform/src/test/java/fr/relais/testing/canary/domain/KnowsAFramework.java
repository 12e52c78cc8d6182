package fr.relais.testing.canary.domain;

import reactor.core.publisher.Mono;

/** Breaks: domain is plain Java. */
class KnowsAFramework {
    Mono<String> never = Mono.never();
}
