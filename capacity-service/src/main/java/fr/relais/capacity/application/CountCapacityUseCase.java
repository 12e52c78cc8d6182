package fr.relais.capacity.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.Timers;
import fr.relais.capacity.domain.overview.CapacityCount;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Counts the beds of the country from the centres themselves, as they are now: what has become stale or has lapsed
 * counts so, whether or not it was written down.
 */
public final class CountCapacityUseCase {

    private static final int PAGE = 500;

    private final Centres centres;
    private final Territory territory;
    private final Timers timers;
    private final Clock clock;

    public CountCapacityUseCase(Centres centres, Territory territory, Timers timers, Clock clock) {
        this.centres = centres;
        this.territory = territory;
        this.timers = timers;
        this.clock = clock;
    }

    public Mono<CapacityOverview> byRegion() {
        return Mono.defer(() -> count(clock.instant(), Territory.Departement::region));
    }

    public Mono<CapacityOverview> byDepartement() {
        return Mono.defer(() -> count(
                clock.instant(),
                departement -> new Territory.Place(departement.code().value(), departement.name())));
    }

    private Mono<CapacityOverview> count(Instant at, Function<Territory.Departement, Territory.Place> grouping) {
        return everyCentre()
                .map(centre -> centre.asOf(at, timers))
                .collect(
                        HashMap<Territory.Place, CapacityCount>::new,
                        (counts, centre) -> add(counts, placeOf(centre, grouping), centre))
                .map(counts -> overview(at, counts));
    }

    private Flux<Centre> everyCentre() {
        return page(CentreQuery.all(PAGE))
                .expand(page -> page.size() < PAGE
                        ? Mono.empty()
                        : page(CentreQuery.all(PAGE).after(page.last())))
                .flatMapIterable(CentrePage::centres)
                .map(versioned -> versioned.value());
    }

    private Mono<CentrePage> page(CentreQuery query) {
        return centres.list(query).collectList().map(CentrePage::new);
    }

    private Territory.Place placeOf(Centre centre, Function<Territory.Departement, Territory.Place> grouping) {
        return grouping.apply(territory.departement(centre.profile().departement()));
    }

    private static void add(Map<Territory.Place, CapacityCount> counts, Territory.Place place, Centre centre) {
        counts.merge(place, CapacityCount.of(centre), CapacityCount::plus);
    }

    private static CapacityOverview overview(Instant at, Map<Territory.Place, CapacityCount> counts) {
        var rows = counts.entrySet().stream()
                .map(entry -> new CapacityOverview.Row(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(row -> row.place().code()))
                .toList();
        var total = rows.stream().map(CapacityOverview.Row::count).reduce(CapacityCount.NONE, CapacityCount::plus);
        return new CapacityOverview(at, rows, total);
    }
}
