package fr.relais.capacity.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import fr.relais.capacity.application.Territory.Level;
import fr.relais.capacity.domain.national.Figures;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks back: the days of which something was kept. A day on which no replica ran is not there. */
public final class ReadHistoryUseCase {

    private final History history;
    private final Territory territory;
    private final Clock clock;

    public ReadHistoryUseCase(History history, Territory territory, Clock clock) {
        this.history = history;
        this.territory = territory;
        this.clock = clock;
    }

    public Mono<List<HistoryDay>> handle(HistoryQuestion question) {
        return Flux.defer(() -> history.between(question.from(), question.to()))
                .bufferUntilChanged(DayRecord::day)
                .map(records -> day(records, question.by()))
                .collectList();
    }

    /** The day it is now in Paris. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), KeepHistoryUseCase.PARIS);
    }

    private HistoryDay day(List<DayRecord> records, Level by) {
        var day = records.get(0).day();
        var at = records.stream().map(DayRecord::at).max(Comparator.naturalOrder());
        return new HistoryDay(day, at.orElseThrow(), day.isBefore(today()), rows(records, by), sum(records));
    }

    private List<HistoryDay.Row> rows(List<DayRecord> records, Level by) {
        var places =
                records.stream().collect(Collectors.groupingBy(record -> territory.place(record.departement(), by)));
        return places.entrySet().stream()
                .map(entry -> new HistoryDay.Row(entry.getKey(), sum(entry.getValue())))
                .filter(row -> !row.figures().equals(Figures.NONE))
                .sorted(Comparator.comparing(row -> row.place().code()))
                .toList();
    }

    private static Figures sum(List<DayRecord> records) {
        return records.stream().map(DayRecord::figures).reduce(Figures.NONE, Figures::plus);
    }
}
