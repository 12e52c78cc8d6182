package fr.relais.figures.application;

import reactor.core.publisher.Mono;

/** What was once published, as a digest of every figure: nothing is ever said again otherwise. */
public interface ReleasesSaid {

    /** Remembers the digest under the name, unless one was before; completes with the one that is remembered. */
    Mono<String> remember(String name, String digest);
}
