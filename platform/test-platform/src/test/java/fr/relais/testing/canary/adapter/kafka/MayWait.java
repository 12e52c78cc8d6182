package fr.relais.testing.canary.adapter.kafka;

import reactor.core.publisher.Mono;

/** Keeps the rule about waiting: here a thread waits on purpose. */
class MayWait {
    String result = Mono.just("done").block();
}
