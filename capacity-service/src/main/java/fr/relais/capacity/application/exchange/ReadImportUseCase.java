package fr.relais.capacity.application.exchange;

import reactor.core.publisher.Mono;

/** Finds an import again, for the organisation that sent it and for nobody else. */
public final class ReadImportUseCase {

    private final Imports imports;

    public ReadImportUseCase(Imports imports) {
        this.imports = imports;
    }

    /** Empty if there is none, or if it is another organisation's. */
    public Mono<FileImport> find(String reference, String organisation) {
        return Mono.defer(() -> imports.find(reference))
                .filter(found -> found.by().organisation().equals(organisation));
    }
}
