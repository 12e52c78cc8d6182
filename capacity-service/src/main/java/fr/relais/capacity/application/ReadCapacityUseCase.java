package fr.relais.capacity.application;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import fr.relais.capacity.application.CapacityOverview.Row;
import fr.relais.capacity.application.CapacityQuestion.By;
import fr.relais.capacity.application.Territory.Level;
import fr.relais.capacity.domain.national.Cell;
import fr.relais.capacity.domain.national.NationalView;
import fr.relais.capacity.domain.national.NationalView.Counts;
import fr.relais.capacity.domain.national.Scarcities;
import fr.relais.capacity.domain.national.Site;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Answers what the country can take, from the view; no document is read. */
public final class ReadCapacityUseCase {

    private static final String ALL = "ALL";
    private static final String UNKNOWN = "UNKNOWN";

    /** What makes a row, before it is counted. */
    private record Group(String code, @Nullable String name) {}

    private final NationalCapacity capacity;
    private final Territory territory;
    private final Supplier<Scarcities> told;

    /** @param told the scarcities that the coordinator was told of */
    public ReadCapacityUseCase(NationalCapacity capacity, Territory territory, Supplier<Scarcities> told) {
        this.capacity = capacity;
        this.territory = territory;
        this.told = told;
    }

    /** Empty while this replica is still reading what was announced before it started: no answer, not a wrong one. */
    public Mono<CapacityOverview> handle(CapacityQuestion question) {
        return Mono.defer(
                () -> capacity.caughtUp() ? Mono.just(capacity.look(view -> answer(view, question))) : Mono.empty());
    }

    private CapacityOverview answer(NationalView view, CapacityQuestion question) {
        var centres = centresOf(view, question);
        var known = new HashMap<Site, List<Group>>();
        var counts = view.count(question::isAbout, cell -> groupsOf(cell, question.by(), known));
        var all = centres.values().stream().mapToLong(Long::longValue).sum();
        return new CapacityOverview(
                view.at(), told.get(), rows(counts, centres, question.by()), new Row(ALL, null, all, counts.total()));
    }

    private List<Row> rows(Counts<Group> counts, Map<Site, Long> centres, By by) {
        var sizes = by.ofCentres() ? sizes(centres, by) : Map.<Group, Long>of();
        var groups = new HashSet<>(counts.byGroup().keySet());
        groups.addAll(sizes.keySet());
        return groups.stream()
                .map(group -> new Row(group.code(), group.name(), sizes.get(group), counts.of(group)))
                .sorted(Comparator.comparing(Row::code))
                .toList();
    }

    private static Map<Site, Long> centresOf(NationalView view, CapacityQuestion question) {
        return view.sites().entrySet().stream()
                .filter(site -> question.isAbout(site.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, site -> site.getValue().longValue()));
    }

    private Map<Group, Long> sizes(Map<Site, Long> centres, By by) {
        return centres.entrySet().stream()
                .collect(Collectors.groupingBy(
                        site -> groupOf(site.getKey(), by), Collectors.summingLong(Map.Entry::getValue)));
    }

    /** @param known the groups of the sites seen so far: there are far more cells than sites */
    private List<Group> groupsOf(Cell cell, By by, Map<Site, List<Group>> known) {
        return switch (by) {
            case REGION, DEPARTEMENT, KIND -> known.computeIfAbsent(cell.site(), site -> List.of(groupOf(site, by)));
            case DURATION -> List.of(new Group(cell.duration().name(), null));
            case PUBLIC ->
                cell.takes().stream()
                        .map(taken -> new Group(taken.name(), null))
                        .toList();
        };
    }

    private Group groupOf(Site site, By by) {
        return switch (by) {
            case REGION -> place(site, Level.REGION);
            case DEPARTEMENT -> place(site, Level.DEPARTEMENT);
            case KIND -> new Group(site.kind() == null ? UNKNOWN : site.kind().name(), null);
            case DURATION, PUBLIC -> throw new IllegalStateException("not what a centre is counted by");
        };
    }

    private Group place(Site site, Level level) {
        var place = territory.place(site.departement(), level);
        return new Group(place.code(), place.name());
    }
}
