package fr.relais.capacity.application.exchange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import fr.relais.capacity.application.CentrePage;
import fr.relais.capacity.application.CentreQuery;
import fr.relais.capacity.application.ReadCentresUseCase;
import fr.relais.capacity.application.Territory;
import fr.relais.capacity.domain.exchange.RegionCapacity;
import fr.relais.capacity.domain.exchange.UnitLine;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes down what is free where, as it is now, page by page. */
public final class ExportAvailabilityUseCase {

    /** How many centres are read at once. */
    public static final int PAGE = 200;

    private final ReadCentresUseCase readCentres;
    private final ExportFiles files;
    private final Territory territory;

    public ExportAvailabilityUseCase(ReadCentresUseCase readCentres, ExportFiles files, Territory territory) {
        this.readCentres = readCentres;
        this.files = files;
        this.territory = territory;
    }

    /** A table as text, in pieces as it is read. */
    public Flux<byte[]> text(CentreQuery query, ExportLanguage language) {
        return Flux.concat(
                Mono.fromSupplier(() -> files.head(language)), pages(query).map(lines -> files.rows(lines, language)));
    }

    /** A table as a workbook. */
    public Mono<byte[]> workbook(CentreQuery query, ExportLanguage language) {
        return lines(query).collectList().flatMap(lines -> files.workbook(lines, language));
    }

    /** What each région can take, by its code; only régions that have a centre. */
    public Mono<Map<Territory.Place, RegionCapacity>> byRegion() {
        return lines(CentreQuery.all(PAGE))
                .collect(
                        ExportAvailabilityUseCase::inOrder,
                        (regions, line) -> regions.merge(
                                territory.departement(line.departement()).region(),
                                RegionCapacity.NONE.plus(line),
                                (sum, one) -> sum.plus(line)));
    }

    private static Map<Territory.Place, RegionCapacity> inOrder() {
        return new TreeMap<>((one, other) -> one.code().compareTo(other.code()));
    }

    private Flux<UnitLine> lines(CentreQuery query) {
        return pages(query).flatMapIterable(lines -> lines);
    }

    private Flux<List<UnitLine>> pages(CentreQuery query) {
        return readCentres
                .list(query)
                .expand(page -> page.centres().size() < query.limit()
                        ? Mono.empty()
                        : readCentres.list(query.after(page.last())))
                .map(ExportAvailabilityUseCase::lines);
    }

    private static List<UnitLine> lines(CentrePage page) {
        return page.centres().stream()
                .map(versioned -> versioned.value())
                .flatMap(centre -> centre.units().stream().map(unit -> UnitLine.of(centre, unit)))
                .toList();
    }
}
