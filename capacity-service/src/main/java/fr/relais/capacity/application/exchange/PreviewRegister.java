package fr.relais.capacity.application.exchange;

import java.util.List;

import fr.relais.capacity.application.Territory;
import fr.relais.capacity.domain.exchange.Prospect;
import fr.relais.capacity.domain.exchange.RegisterDifference;
import fr.relais.capacity.domain.exchange.RegisterIntake;
import reactor.core.publisher.Mono;

/** Compares the register with the edition that is current, and keeps it as an edition that is not current yet. */
public final class PreviewRegister implements Preview {

    /** Stands for "none": no import has an empty reference. */
    static final String NO_EDITION = "";

    private final ImportFiles files;
    private final Prospects prospects;
    private final Territory territory;

    public PreviewRegister(ImportFiles files, Prospects prospects, Territory territory) {
        this.files = files;
        this.prospects = prospects;
        this.territory = territory;
    }

    @Override
    public Mono<FileImport> of(Upload upload) {
        return files.register(upload.file(), new RegisterIntake(territory::knows))
                .flatMap(intake -> prospects
                        .stage(upload.attempt(), intake.prospects(), upload.at())
                        .then(compared(upload, intake)));
    }

    private Mono<FileImport> compared(Upload upload, RegisterIntake intake) {
        return prospects
                .current()
                .defaultIfEmpty(NO_EDITION)
                .flatMap(base -> present(base)
                        .map(known -> RegisterDifference.of(known, intake))
                        .map(report -> FileImport.preview(
                                upload, report, new EditionPlan(upload.attempt(), base), AvailabilityPlan.NONE)));
    }

    private Mono<List<Prospect>> present(String base) {
        return base.equals(NO_EDITION)
                ? Mono.just(List.of())
                : prospects.of(base).collectList();
    }
}
