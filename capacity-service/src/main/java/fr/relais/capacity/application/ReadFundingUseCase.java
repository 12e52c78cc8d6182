package fr.relais.capacity.application;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import fr.relais.capacity.application.FundingOverview.Row;
import fr.relais.capacity.application.Territory.Level;
import fr.relais.capacity.domain.national.AnnouncedCentre;
import fr.relais.capacity.domain.national.NationalView;
import reactor.core.publisher.Mono;

/** The capacity at risk: all beds of the centres whose funding ends soon, by month and place. */
public final class ReadFundingUseCase {

    private record Group(YearMonth month, Territory.Place place) {}

    private final NationalCapacity capacity;
    private final Territory territory;

    public ReadFundingUseCase(NationalCapacity capacity, Territory territory) {
        this.capacity = capacity;
        this.territory = territory;
    }

    /** Empty while this replica is still reading what was announced before it started. */
    public Mono<FundingOverview> handle(FundingQuestion question) {
        return Mono.defer(
                () -> capacity.caughtUp() ? Mono.just(capacity.look(view -> answer(view, question))) : Mono.empty());
    }

    private FundingOverview answer(NationalView view, FundingQuestion question) {
        var until = LocalDate.ofInstant(view.at(), KeepHistoryUseCase.PARIS).plusDays(question.days());
        var centres = view.members()
                .filter(centre -> endsBy(centre, until))
                .collect(Collectors.groupingBy(centre -> group(centre, question.by())));
        var rows = centres.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Row::month)
                        .thenComparing(row -> row.place().code()))
                .toList();
        var unknown =
                view.members().filter(centre -> centre.fundingUntil() == null).count();
        return new FundingOverview(until, rows, unknown);
    }

    private static boolean endsBy(AnnouncedCentre centre, LocalDate until) {
        var end = centre.fundingUntil();
        return end != null && !end.isAfter(until);
    }

    private Group group(AnnouncedCentre centre, Level by) {
        var end = Objects.requireNonNull(centre.fundingUntil(), "only centres that said it are grouped");
        return new Group(YearMonth.from(end), territory.place(centre.site().departement(), by));
    }

    private static Row row(Group group, List<AnnouncedCentre> centres) {
        var beds = centres.stream().mapToLong(AnnouncedCentre::capacity).sum();
        return new Row(group.month(), group.place(), centres.size(), beds);
    }
}
