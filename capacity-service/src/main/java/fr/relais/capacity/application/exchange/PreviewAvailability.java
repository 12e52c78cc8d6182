package fr.relais.capacity.application.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import fr.relais.blocks.Versioned;
import fr.relais.capacity.application.ReadCentresUseCase;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCode;
import fr.relais.capacity.domain.centre.OrganisationId;
import fr.relais.capacity.domain.centre.Timers;
import fr.relais.capacity.domain.exchange.AvailabilityRow;
import fr.relais.capacity.domain.exchange.AvailabilityTable;
import fr.relais.capacity.domain.exchange.CentrePlan;
import fr.relais.capacity.domain.exchange.ImportCounts;
import fr.relais.capacity.domain.exchange.ImportReport;
import fr.relais.capacity.domain.exchange.PlannedUnit;
import fr.relais.capacity.domain.exchange.RowErrors;
import fr.relais.capacity.domain.exchange.RowFault;
import fr.relais.capacity.domain.exchange.SheetRow;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads a table of availability and tries each row on its centre as it is now. Nothing is written. A centre that the
 * caller may not change is as unknown as one that does not exist.
 */
public final class PreviewAvailability implements Preview {

    private final ImportFiles files;
    private final ReadCentresUseCase readCentres;
    private final Timers timers;

    public PreviewAvailability(ImportFiles files, ReadCentresUseCase readCentres, Timers timers) {
        this.files = files;
        this.readCentres = readCentres;
        this.timers = timers;
    }

    @Override
    public Mono<FileImport> of(Upload upload) {
        return files.table(upload.file()).map(rows -> table(rows, upload)).flatMap(table -> planned(upload, table));
    }

    private static AvailabilityTable table(List<SheetRow> rows, Upload upload) {
        return AvailabilityTable.of(rows, upload.scope().columns(), UnreadableFile::new);
    }

    private Mono<FileImport> planned(Upload upload, AvailabilityTable table) {
        var byCentre = new LinkedHashMap<String, List<AvailabilityRow>>();
        table.rows()
                .forEach(row -> byCentre.computeIfAbsent(row.centre(), code -> new ArrayList<>())
                        .add(row));
        // One after the other: a row's error is noted where all errors are.
        return Flux.fromIterable(byCentre.values())
                .concatMap(rows -> plan(upload, rows, table.errors()))
                .collectList()
                .map(plan -> preview(upload, plan, table.errors()));
    }

    private Flux<PlannedUnit> plan(Upload upload, List<AvailabilityRow> rows, RowErrors errors) {
        return readCentres
                .byCode(new CentreCode(rows.get(0).centre()))
                .filter(centre -> isIn(upload.scope().owner(), centre))
                .map(centre -> plan(centre.value(), rows, upload.at(), errors))
                .switchIfEmpty(Mono.fromSupplier(() -> unknown(rows, errors)))
                .flatMapIterable(planned -> planned);
    }

    private List<PlannedUnit> plan(Centre centre, List<AvailabilityRow> rows, Instant at, RowErrors errors) {
        return new CentrePlan(centre, at, timers, errors).plan(rows);
    }

    private static List<PlannedUnit> unknown(List<AvailabilityRow> rows, RowErrors errors) {
        rows.forEach(row -> errors.add(row.row(), "centre", RowFault.UNKNOWN_CODE));
        return List.of();
    }

    static boolean isIn(@Nullable OrganisationId owner, Versioned<Centre> centre) {
        return owner == null || owner.equals(centre.value().profile().organisation());
    }

    private static FileImport preview(Upload upload, List<PlannedUnit> plan, RowErrors errors) {
        var update = (int) plan.stream().filter(PlannedUnit::update).count();
        var counts = new ImportCounts(0, update, plan.size() - update, 0, errors.rejectedRows(), 0);
        return FileImport.preview(
                upload,
                new ImportReport(counts, errors.kept()),
                EditionPlan.NONE,
                new AvailabilityPlan(upload.scope().owner(), plan));
    }
}
