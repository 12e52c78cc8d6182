package fr.relais.capacity.application.exchange;

import java.time.Duration;
import java.time.Instant;

import fr.relais.blocks.Outcome;
import fr.relais.capacity.domain.exchange.ImportKind;
import reactor.core.publisher.Mono;

/**
 * Reads a file and says what it would do, row by row, before anything is done.
 *
 * <p>The import becomes visible last, when everything it needs is kept: a crash before leaves nothing but what is
 * forgotten with the days. The same command again gets the same preview; with another file it is refused.
 */
public final class PreviewImportUseCase {

    /** How long an import is remembered, applied or not. */
    static final Duration REMEMBERED = Duration.ofDays(7);

    /** When it is forgotten: late enough that nobody is just applying it. */
    private static final Duration KEPT = REMEMBERED.plusDays(1);

    /** So many previews of one organisation wait to be applied. Each keeps something, and nobody looks at more. */
    static final int MOST_WAITING = 100;

    private final Imports imports;
    private final Prospects prospects;
    private final PreviewRegister register;
    private final PreviewAvailability availability;

    public PreviewImportUseCase(
            Imports imports, Prospects prospects, PreviewRegister register, PreviewAvailability availability) {
        this.imports = imports;
        this.prospects = prospects;
        this.register = register;
        this.availability = availability;
    }

    public Mono<Outcome<FileImport, ImportRefusal>> handle(Upload upload) {
        return Mono.defer(() -> imports.find(upload.reference()))
                .map(found -> repeated(found, upload))
                .switchIfEmpty(Mono.defer(() -> first(upload)));
    }

    private Mono<Outcome<FileImport, ImportRefusal>> first(Upload upload) {
        var since = upload.at().minus(REMEMBERED);
        return imports.waiting(upload.by().organisation(), since)
                .flatMap(waiting -> waiting < MOST_WAITING
                        ? previewed(upload).map(added -> repeated(added, upload))
                        : Mono.just(Outcome.refused(ImportRefusal.TOO_MANY_WAITING)));
    }

    private Mono<FileImport> previewed(Upload upload) {
        return preview(upload.kind())
                .of(upload)
                .flatMap(imports::add)
                .flatMap(added -> forget(upload.at().minus(KEPT)).thenReturn(added));
    }

    private Preview preview(ImportKind kind) {
        return switch (kind) {
            case FINESS -> register;
            case AVAILABILITY -> availability;
        };
    }

    private Mono<Void> forget(Instant before) {
        return prospects.forgetBefore(before).then(imports.forgetBefore(before)).then();
    }

    /** Whoever came first under this reference: it is this very command, or its key was used for another. */
    private static Outcome<FileImport, ImportRefusal> repeated(FileImport found, Upload upload) {
        return found.digest().equals(upload.digest()) && found.kind() == upload.kind()
                ? Outcome.done(found)
                : Outcome.refused(ImportRefusal.REUSED);
    }
}
