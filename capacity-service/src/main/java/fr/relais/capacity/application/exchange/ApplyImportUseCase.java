package fr.relais.capacity.application.exchange;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Outcome;
import fr.relais.capacity.domain.exchange.ImportState;
import reactor.core.publisher.Mono;

/** Does what a preview said. May be repeated, after a crash too: what was done is not done twice. */
public final class ApplyImportUseCase {

    private final Imports imports;
    private final Prospects prospects;
    private final ApplyAvailability availability;

    public ApplyImportUseCase(Imports imports, Prospects prospects, ApplyAvailability availability) {
        this.imports = imports;
        this.prospects = prospects;
        this.availability = availability;
    }

    public Mono<Outcome<FileImport, ImportRefusal>> handle(FileImport preview, CommandContext context) {
        if (preview.state() == ImportState.APPLIED) {
            return Mono.just(Outcome.done(preview));
        }
        return switch (preview.kind()) {
            case FINESS -> applyRegister(preview, context);
            case AVAILABILITY ->
                availability
                        .apply(preview, context)
                        .flatMap(report -> imports.replace(preview.applied(report)))
                        .map(Outcome::done);
        };
    }

    private Mono<Outcome<FileImport, ImportRefusal>> applyRegister(FileImport preview, CommandContext context) {
        var edition = preview.edition();
        var succession = new Prospects.Succession(edition.staged(), edition.base(), context.actor(), context.at());
        return prospects.makeCurrent(succession).flatMap(switching -> switch (switching) {
            case DONE -> imports.replace(preview.applied(preview.report())).map(Outcome::done);
            case BASE_GONE -> Mono.just(Outcome.refused(ImportRefusal.OUTDATED));
        });
    }
}
