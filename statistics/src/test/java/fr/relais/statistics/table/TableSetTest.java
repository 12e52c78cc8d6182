package fr.relais.statistics.table;

import java.util.HashSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TableSetTest {

    @Test
    void isFixed() {
        assertThat(TableSet.current().version()).isEqualTo("2");
        assertThat(TableSet.current().tables().stream().map(TableDefinition::id))
                .containsExactly(
                        "requests",
                        "placements",
                        "waiting-time",
                        "household-type",
                        "region",
                        "track",
                        "exploitation",
                        "identification",
                        "unmet-need",
                        "refusals",
                        "age-band");
    }

    @Test
    void hasNoSeriesTwice() {
        assertThat(TableSet.current().series()).doesNotHaveDuplicates();
    }

    @Test
    void putsEachTableAfterTheOneThatItIsAPartOf() {
        var before = new HashSet<Series>();

        for (var table : TableSet.current().tables()) {
            assertThat(table.whole().stream()).allMatch(before::contains);
            before.addAll(table.series());
        }
    }
}
