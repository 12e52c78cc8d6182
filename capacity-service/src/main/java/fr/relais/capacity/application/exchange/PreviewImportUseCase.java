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
                .switchIfEmpty(Mono.defer(() -> previewed(upload)))
                .map(found -> isRepeat(found, upload) ? Outcome.done(found) : Outcome.refused(ImportRefusal.REUSED));
    }

    private Mono<FileImport> previewed(Upload upload) {
        return preview(upload.kind())
                .of(upload)
                .flatMap(imports::add)
                .flatMap(added -> forget(upload.at().minus(REMEMBERED)).thenReturn(added));
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

    private static boolean isRepeat(FileImport found, Upload upload) {
        return found.digest().equals(upload.digest()) && found.kind() == upload.kind();
    }
}
