package fr.relais.capacity.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import fr.relais.capacity.application.Territory.Level;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.CentreKind;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.national.Figures;
import fr.relais.capacity.domain.national.FreshnessTimes;
import fr.relais.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static fr.relais.capacity.application.NationalFixture.TERRITORY;
import static fr.relais.capacity.application.NationalFixture.centre;
import static fr.relais.capacity.application.NationalFixture.in;
import static fr.relais.capacity.application.NationalFixture.unit;
import static fr.relais.capacity.application.NationalFixture.vacant;
import static org.assertj.core.api.Assertions.assertThat;

/** The record of a day is the last look at it, whatever happened to those who looked. */
class HistoryUseCasesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Instant NOON = Instant.parse("2026-03-02T11:00:00Z");

    private final SettableClock clock = SettableClock.at(NOON);
    private final NationalCapacity capacity =
            new NationalCapacity(new FreshnessTimes(Duration.ofDays(7), Duration.ofHours(6)), clock);
    private final History history = new InMemoryHistory();
    private final KeepHistoryUseCase keepHistory = new KeepHistoryUseCase(capacity, TERRITORY, history);
    private final ReadHistoryUseCase readHistory = new ReadHistoryUseCase(history, TERRITORY, clock);

    @Test
    void keepsEveryStateInOneOfFourNumbers() {
        capacity.announced(List.of(
                centre(
                        1,
                        "31",
                        CentreKind.CHRS,
                        unit(DurationClass.SHORT, vacant(1, NOON.plusSeconds(7200))),
                        unit(DurationClass.SHORT, in(BedStatus.HELD, 2)),
                        unit(DurationClass.SHORT, in(BedStatus.RESERVED, 3)),
                        unit(DurationClass.SHORT, in(BedStatus.OCCUPIED, 4)),
                        unit(DurationClass.SHORT, in(BedStatus.STALE, 5)),
                        unit(DurationClass.SHORT, in(BedStatus.UNAVAILABLE, 6))),
                centre(2, "48", CentreKind.CHRS, unit(DurationClass.LONG, in(BedStatus.OCCUPIED, 1)))));
        look();

        var day = days(Level.REGION).get(0);

        assertThat(day.rows()).hasSize(1);
        assertThat(day.rows().get(0).figures()).isEqualTo(new Figures(1, 5, 5, 11));
        assertThat(day.total()).isEqualTo(new Figures(1, 5, 5, 11));
        assertThat(days(Level.DEPARTEMENT).get(0).rows())
                .extracting(row -> row.place().code() + row.figures().occupied())
                .containsExactly("31" + 4, "48" + 1);
    }

    @Test
    void keepsTheLastLookAndClosesTheDayWhenItIsOver() {
        capacity.announced(List.of(
                centre(1, "31", null, unit(DurationClass.SHORT, vacant(2, NOON.plusSeconds(7200))))));
        look();
        clock.advance(Duration.ofHours(3));
        look();

        assertThat(days(Level.REGION)).singleElement().satisfies(day -> {
            assertThat(day.closed()).isFalse();
            assertThat(day.at()).isEqualTo(clock.instant());
            assertThat(day.total()).isEqualTo(new Figures(0, 0, 0, 2));
        });
        clock.advance(Duration.ofHours(12));
        assertThat(days(Level.REGION))
                .singleElement()
                .satisfies(day -> assertThat(day.closed()).isTrue());
    }

    @Test
    void recordsThatTheLastCentreOfAPlaceIsGone() {
        var centre = centre(1, "31", null, unit(DurationClass.SHORT, in(BedStatus.OCCUPIED, 2)));
        capacity.announced(List.of(centre));
        look();
        capacity.announced(List.of(NationalFixture.next(centre)));
        clock.advance(Duration.ofHours(1));
        look();

        assertThat(days(Level.DEPARTEMENT))
                .singleElement()
                .satisfies(day -> assertThat(day.rows()).isEmpty());
    }

    @Test
    void doesNotRecordWhatItHasNotReadYet() {
        keepHistory.handle().block();

        assertThat(days(Level.REGION)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-01-31T22:59:59Z, 2026-01-31",
        "2026-01-31T23:00:00Z, 2026-02-01",
        "2026-03-28T22:59:59Z, 2026-03-28",
        "2026-03-28T23:00:00Z, 2026-03-29",
        "2026-03-29T21:59:59Z, 2026-03-29",
        "2026-03-29T22:00:00Z, 2026-03-30",
        "2026-10-24T22:00:00Z, 2026-10-25",
        "2026-10-25T22:59:59Z, 2026-10-25",
        "2026-10-25T23:00:00Z, 2026-10-26",
        "2026-12-31T23:00:00Z, 2027-01-01"
    })
    void takesTheDayOfParisAlsoWhereClocksChange(Instant moment, LocalDate day) {
        clock.set(moment);
        look();

        assertThat(history.between(day, day).collectList().block()).hasSize(3);
        assertThat(readHistory.today()).isEqualTo(day);
    }

    private void look() {
        capacity.hasCaughtUp();
        keepHistory.handle().block();
    }

    private List<HistoryDay> days(Level by) {
        return readHistory
                .handle(new HistoryQuestion(DAY.minusDays(1), DAY.plusDays(1), by))
                .block();
    }
}
