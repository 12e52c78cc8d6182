package fr.relais.capacity.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import fr.relais.capacity.domain.centre.DepartementCode;
import fr.relais.capacity.domain.national.Figures;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;

/** What every history keeps and forgets. */
public abstract class HistoryContract {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-03-02T20:00:00Z");

    private final History history = history();

    /** An empty one. */
    protected abstract History history();

    @Test
    void keepsTheLastLookOfADay() {
        keep(record("31", DAY, MORNING, 1));
        keep(record("31", DAY, EVENING, 2));

        assertThat(between(DAY, DAY)).containsExactly(record("31", DAY, EVENING, 2));
    }

    @Test
    void isNotChangedByALookThatComesLate() {
        keep(record("31", DAY, EVENING, 2));
        keep(record("31", DAY, MORNING, 1));
        keep(record("31", DAY, EVENING, 2));

        assertThat(between(DAY, DAY)).containsExactly(record("31", DAY, EVENING, 2));
    }

    @Test
    void keepsTheLastLookOfManyReplicasInAnyOrder() {
        var looks = IntStream.range(0, 40)
                .mapToObj(second -> record("31", DAY, MORNING.plusSeconds(second), second))
                .collect(Collectors.toList());
        Collections.shuffle(looks, new Random(5));

        Flux.fromIterable(looks)
                .flatMap(look -> history.keep(List.of(look)), 8)
                .then()
                .block();

        assertThat(between(DAY, DAY))
                .containsExactly(
                        looks.stream().max(Comparator.comparing(DayRecord::at)).orElseThrow());
    }

    @Test
    void findsTheDaysThatAreAskedForInOrder() {
        for (var departement : List.of("976", "2A", "01")) {
            for (var day = -1; day < 3; day++) {
                keep(record(departement, DAY.plusDays(day), MORNING, day + 1));
            }
        }

        assertThat(between(DAY, DAY.plusDays(1)))
                .extracting(record -> record.day() + " " + record.departement())
                .containsExactly(
                        "2026-03-02 01",
                        "2026-03-02 2A",
                        "2026-03-02 976",
                        "2026-03-03 01",
                        "2026-03-03 2A",
                        "2026-03-03 976");
    }

    private void keep(DayRecord... records) {
        history.keep(List.of(records)).block();
    }

    private List<DayRecord> between(LocalDate from, LocalDate to) {
        return history.between(from, to).collectList().block();
    }

    private static DayRecord record(String departement, LocalDate day, Instant at, long open) {
        return new DayRecord(day, new DepartementCode(departement), at, new Figures(open, 2, 3, 4));
    }
}
