package fr.relais.capacity.application;

import java.time.LocalDate;
import java.util.List;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the country looked like, day by day and département by département. */
public interface History {

    /**
     * Keeps these. Of one day and département there is one record, the one that was looked at last: so the same may be
     * kept again, by several replicas and in any order.
     */
    Mono<Void> keep(List<DayRecord> records);

    /** What was kept of these days, both included, in the order of days and codes. */
    Flux<DayRecord> between(LocalDate from, LocalDate to);
}
