package fr.relais.testing.canary.application;

import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** Breaks: nobody subscribes. */
class Subscribes {
    Disposable running = Mono.just("done").subscribe();
}
