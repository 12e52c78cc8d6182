package fr.relais.capacity.application.exchange;

import java.time.Instant;

import reactor.core.publisher.Mono;

/** The imports of the last days. */
public interface Imports {

    /** Empty if there is none of this reference. */
    Mono<FileImport> find(String reference);

    /** Stores a new import; completes with the one that is there, which is another one when the reference is taken. */
    Mono<FileImport> add(FileImport preview);

    /** How many of an organisation wait to be applied, of those that were sent since then. */
    Mono<Long> waiting(String organisation, Instant since);

    /** Stores what has become of an import. */
    Mono<FileImport> replace(FileImport applied);

    /** Forgets what is older; completes with how many there were. */
    Mono<Long> forgetBefore(Instant moment);
}
