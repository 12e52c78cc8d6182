package fr.relais.capacity.application.exchange;

import reactor.core.publisher.Mono;

/** Reads a file and says what it would do. Changes nothing that anybody sees. */
interface Preview {

    Mono<FileImport> of(Upload upload);
}
