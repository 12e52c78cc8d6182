package fr.relais.figures.domain.freeze;

import java.time.Instant;
import java.time.Period;

import fr.relais.statistics.fact.Quarter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FreezeTermsTest {

    @ParameterizedTest
    @CsvSource({
        "2026, 3, P6W, 2026-11-11T23:00:00Z",
        "2026, 4, P6W, 2027-02-11T23:00:00Z",
        "2026, 1, P6W, 2026-05-12T22:00:00Z",
        "2026, 2, P1D, 2026-07-01T22:00:00Z"
    })
    void aQuarterIsDueSoLongAfterItsEnd(int year, int number, Period after, Instant due) {
        assertThat(new FreezeTerms(after).due(new Quarter(year, number))).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31T22:59:59Z, 2026, 4", "2026-12-31T23:00:00Z, 2027, 1"})
    void quartersAreThoseOfTheMainland(Instant at, int year, int number) {
        assertThat(FreezeTerms.quarterAt(at)).isEqualTo(new Quarter(year, number));
    }

    @Test
    void aQuarterIsNeverFrozenBeforeItsEnd() {
        assertThatThrownBy(() -> new FreezeTerms(Period.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FreezeTerms(Period.ofDays(-1))).isInstanceOf(IllegalArgumentException.class);
    }
}
