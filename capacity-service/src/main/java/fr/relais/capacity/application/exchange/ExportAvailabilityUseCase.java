package fr.relais.capacity.application.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import fr.relais.capacity.application.CentrePage;
import fr.relais.capacity.application.CentreQuery;
import fr.relais.capacity.application.ReadCentresUseCase;
import fr.relais.capacity.application.Territory;
import fr.relais.capacity.domain.centre.Centre;
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
                Mono.fromSupplier(() -> files.head(language)),
                pages(query).map(page -> files.rows(lines(page), language)));
    }

    /** A table as a workbook. */
    public Mono<byte[]> workbook(CentreQuery query, ExportLanguage language) {
        return lines(query).collectList().flatMap(lines -> files.workbook(lines, language));
    }

    /** What each région can take, by its code; only régions that have a centre. */
    public Mono<Map<Territory.Place, RegionCapacity>> byRegion(Instant at) {
        return centres(CentreQuery.all(PAGE))
                .collect(
                        ExportAvailabilityUseCase::inOrder,
                        (regions, centre) -> regions.merge(
                                territory
                                        .departement(centre.profile().departement())
                                        .region(),
                                RegionCapacity.of(centre, at),
                                RegionCapacity::plus));
    }

    private static Map<Territory.Place, RegionCapacity> inOrder() {
        return new TreeMap<>((one, other) -> one.code().compareTo(other.code()));
    }

    private Flux<UnitLine> lines(CentreQuery query) {
        return centres(query).flatMapIterable(ExportAvailabilityUseCase::lines);
    }

    private Flux<Centre> centres(CentreQuery query) {
        return pages(query).flatMapIterable(CentrePage::centres).map(versioned -> versioned.value());
    }

    private Flux<CentrePage> pages(CentreQuery query) {
        return readCentres
                .list(query)
                .expand(page -> page.centres().size() < query.limit()
                        ? Mono.empty()
                        : readCentres.list(query.after(page.last())));
    }

    private static List<UnitLine> lines(CentrePage page) {
        return page.centres().stream()
                .flatMap(versioned -> lines(versioned.value()).stream())
                .toList();
    }

    private static List<UnitLine> lines(Centre centre) {
        return centre.units().stream().map(unit -> UnitLine.of(centre, unit)).toList();
    }
}
