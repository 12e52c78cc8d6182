package fr.relais.statistics.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FactTest {

    private static final Quarter QUARTER = new Quarter(2026, 1);

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource({"PLACED,", "WAITING, SAME_DAY", "WITHDRAWN, OVER_60_DAYS", "REDIRECTED, SAME_DAY"})
    void hasWaitedWhenAndOnlyWhenItLedToAnArrival(RequestOutcome outcome, WaitingBand waited) {
        assertThatThrownBy(() -> fact(outcome, waited)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} is in {1}")
    @CsvSource({"2026-01-01, 2026-T1", "2026-03-31, 2026-T1", "2026-04-01, 2026-T2", "2026-12-31, 2026-T4"})
    void putsADayIntoItsQuarter(LocalDate day, String label) {
        assertThat(Quarter.of(day).label()).isEqualTo(label);
    }

    @ParameterizedTest(name = "quarter {1} of {0}")
    @CsvSource({"2026, 0", "2026, 5", "1999, 1", "3000, 1"})
    void knowsNoOtherQuarters(int year, int number) {
        assertThatThrownBy(() -> new Quarter(year, number)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ordersAYearAfterItsQuarters() {
        var year = new CalendarYear(2026);

        var periods = List.of(new Quarter(2027, 1), year, new Quarter(2026, 4), QUARTER);

        assertThat(periods.stream().sorted())
                .containsExactly(QUARTER, new Quarter(2026, 4), year, new Quarter(2026, 4).next());
    }

    private static Fact fact(RequestOutcome outcome, WaitingBand waited) {
        return new Fact(
                UUID.randomUUID(),
                QUARTER,
                Track.EMERGENCY,
                HouseholdForm.SINGLE,
                Set.of(AgeBand.ADULT),
                Region.BRETAGNE,
                outcome,
                waited,
                Set.of(),
                Set.of(),
                Exploitation.NOT_GIVEN,
                Identification.NOT_GIVEN,
                "an-organisation");
    }
}
