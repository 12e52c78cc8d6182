package fr.relais.capacity.application.exchange;

import java.time.Clock;

import reactor.core.publisher.Mono;

/** Finds an import again, for the organisation that sent it and for nobody else. */
public final class ReadImportUseCase {

    private final Imports imports;
    private final Clock clock;

    public ReadImportUseCase(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    /** Empty if there is none, if it is too long ago, or if it is another organisation's. */
    public Mono<FileImport> find(String reference, String organisation) {
        return Mono.defer(() -> imports.find(reference))
                .filter(found -> found.by().organisation().equals(organisation))
                .filter(found -> found.at().isAfter(clock.instant().minus(PreviewImportUseCase.REMEMBERED)));
    }
}
