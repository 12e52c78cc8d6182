package fr.relais.capacity.application;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.capacity.application.CapacityOverview.Row;
import fr.relais.capacity.application.CapacityQuestion.By;
import fr.relais.capacity.application.Territory.Level;
import fr.relais.capacity.domain.national.CapacityCount;
import fr.relais.capacity.domain.national.Cell;
import fr.relais.capacity.domain.national.NationalView;
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
        return new CapacityOverview(
                view.at(),
                told.get(),
                rows(view, question, centres),
                new Row(
                        ALL,
                        null,
                        centres.values().stream().mapToLong(Long::longValue).sum(),
                        view.count(question::isAbout, cell -> Stream.of(ALL)).getOrDefault(ALL, CapacityCount.NONE)));
    }

    private List<Row> rows(NationalView view, CapacityQuestion question, Map<Site, Long> centres) {
        var counts = view.count(question::isAbout, cell -> groupsOf(cell, question.by()));
        var sizes = question.by().ofCentres() ? sizes(centres, question.by()) : Map.<Group, Long>of();
        var groups = new HashSet<>(counts.keySet());
        groups.addAll(sizes.keySet());
        return groups.stream()
                .map(group -> new Row(
                        group.code(), group.name(), sizes.get(group), counts.getOrDefault(group, CapacityCount.NONE)))
                .sorted(Comparator.comparing(Row::code))
                .toList();
    }

    private static Map<Site, Long> centresOf(NationalView view, CapacityQuestion question) {
        return view.members()
                .map(centre -> centre.site())
                .filter(question::isAbout)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private Map<Group, Long> sizes(Map<Site, Long> centres, By by) {
        return centres.entrySet().stream()
                .collect(Collectors.groupingBy(
                        site -> groupOf(site.getKey(), by), Collectors.summingLong(Map.Entry::getValue)));
    }

    private Stream<Group> groupsOf(Cell cell, By by) {
        return switch (by) {
            case REGION, DEPARTEMENT, KIND -> Stream.of(groupOf(cell.site(), by));
            case DURATION -> Stream.of(new Group(cell.duration().name(), null));
            case PUBLIC -> cell.takes().stream().map(taken -> new Group(taken.name(), null));
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
