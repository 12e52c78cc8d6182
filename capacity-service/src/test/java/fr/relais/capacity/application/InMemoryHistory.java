package fr.relais.capacity.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A history for tests, kept honest by the same contract as the stored one. */
final class InMemoryHistory implements History {

    private final Map<String, DayRecord> days = new TreeMap<>();

    @Override
    public Mono<Void> keep(List<DayRecord> records) {
        return Mono.fromRunnable(() -> records.forEach(this::keep));
    }

    private synchronized void keep(DayRecord record) {
        days.merge(
                record.day() + "/" + record.departement(),
                record,
                (old, next) -> next.at().isAfter(old.at()) ? next : old);
    }

    @Override
    public Flux<DayRecord> between(LocalDate from, LocalDate to) {
        return Flux.fromStream(() -> List.copyOf(days.values()).stream())
                .filter(record -> !record.day().isBefore(from) && !record.day().isAfter(to));
    }
}
