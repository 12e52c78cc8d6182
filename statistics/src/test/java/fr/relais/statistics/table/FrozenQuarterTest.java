package fr.relais.statistics.table;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

import fr.relais.statistics.fact.Quarter;
import fr.relais.statistics.fact.RefusalReason;
import fr.relais.statistics.fact.Region;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FrozenQuarterTest {

    private static final Quarter QUARTER = new Quarter(2026, 2);

    @Nested
    class Freezing {

        @ParameterizedTest(name = "{0}, {1}: {2}")
        @CsvSource({
            "requests, ALL, 2",
            "placements, WAITING, 2",
            "placements, PLACED, 0",
            "waiting-time, SAME_DAY, 0",
            "region, 53, 1",
            "region, 06, 1",
            "region, FR, 0",
            "household-type, SINGLE, 2",
            "track, EMERGENCY, 2",
            "exploitation, NOT_GIVEN, 2",
            "identification, NOT_GIVEN, 2",
            "identification, COURT, 0",
            "age-band, ADULT, 2",
            "unmet-need, NO_LOCAL_PLACE, 2",
            "refusals, ANIMAL, 1",
            "refusals, OTHER, 1",
            "refusals, TECHNICAL, 0"
        })
        void countsARequestOnceInEachCellThatItBelongsTo(String table, String category, int count) {
            var here = SomeFact.in(QUARTER).build();
            var overseas = SomeFact.in(QUARTER)
                    .from(Region.MAYOTTE)
                    .refusedFor(RefusalReason.ANIMAL, RefusalReason.OTHER)
                    .build();

            var frozen = FrozenQuarter.of(QUARTER, List.of(here, overseas), 3);

            assertThat(frozen.count(new Series(table, category))).isEqualTo(count);
        }

        @Test
        void hasACountForEverySeries() {
            var frozen = FrozenQuarter.of(QUARTER, List.of(), 3);

            assertThat(frozen.counts().keySet())
                    .containsExactlyInAnyOrderElementsOf(TableSet.current().series());
            assertThat(frozen.counts().values()).containsOnly(0);
        }

        @Test
        void countsAFactThatIsToldTwiceOnce() {
            var fact = SomeFact.in(QUARTER).build();

            var frozen = FrozenQuarter.of(QUARTER, List.of(fact, fact), 3);

            assertThat(frozen.count(TableSet.REQUESTS)).isEqualTo(1);
        }

        @Test
        void takesNoSecondFactOfOneRequest() {
            var fact = SomeFact.in(QUARTER);
            var another = fact.from(Region.CORSE);

            assertThatThrownBy(() -> FrozenQuarter.of(QUARTER, List.of(fact.build(), another.build()), 3))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void takesNoFactOfAnotherQuarter() {
            var later = SomeFact.in(QUARTER.next()).build();

            assertThatThrownBy(() -> FrozenQuarter.of(QUARTER, List.of(later), 3))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void remembersWhoReported() {
            var facts = List.of(
                    SomeFact.in(QUARTER).by("one").build(),
                    SomeFact.in(QUARTER).by("two").build(),
                    SomeFact.in(QUARTER).by("one").build());

            var frozen = FrozenQuarter.of(QUARTER, facts, 59);

            assertThat(frozen.reporting()).containsExactly("one", "two");
            assertThat(frozen.registered()).isEqualTo(59);
        }
    }

    @Test
    void hasNoMoreReportingThanRegistered() {
        assertThatThrownBy(() ->
                        FrozenQuarter.of(QUARTER, List.of(SomeFact.in(QUARTER).build()), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void printsNoCountAndNoFact() {
        var fact = SomeFact.in(QUARTER).build();

        assertThat(fact).hasToString("Fact[2026-T2]");
        assertThat(FrozenQuarter.of(QUARTER, List.of(fact), 3)).hasToString("FrozenQuarter[2026-T2]");
    }

    @Test
    void hasNoNegativeCount() {
        var counts = new TreeMap<Series, Integer>();
        counts.put(TableSet.REQUESTS, -1);

        assertThatThrownBy(() -> new FrozenQuarter(QUARTER, "1", counts, new TreeSet<>(), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotKnowASeriesOfNoTable() {
        var frozen = FrozenQuarter.of(QUARTER, List.of(), 3);

        assertThatThrownBy(() -> frozen.count(new Series("department", "75")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
