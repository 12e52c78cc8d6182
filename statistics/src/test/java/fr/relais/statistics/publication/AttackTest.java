package fr.relais.statistics.publication;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import fr.relais.statistics.table.Cell;
import fr.relais.statistics.table.FrozenQuarter;
import fr.relais.statistics.table.Series;
import fr.relais.statistics.table.TableSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** INV-18: a solver is let loose on everything that was ever published, and on publications that leak. */
class AttackTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void findsNoCountAndNoHiddenNumberInTwoPublicationsForTwoAudiences(long seed) {
        var quarters = Synthetic.quarters(seed, 8, 90 + (int) seed * 60);
        var first = published(quarters.subList(0, 5), List.of());
        var second = published(quarters, List.of(first));

        assertThat(Attack.on(List.of(first.forPublic(), second.forPublic()))).isEmpty();
        assertThat(Attack.on(Stream.of(first, second)
                        .flatMap(one -> Stream.of(one.forRapporteur(), one.forPublic()))
                        .toList()))
                .isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void findsNoCountEvenWhereEveryRoundedNumberIsKnown(long seed) {
        var quarters = Synthetic.quarters(seed, 4, 150);
        var rounded = new TreeMap<Cell, Figure>();
        CountedYear.of(quarters).rounded().forEach((cell, number) -> rounded.put(cell, Figure.of(number)));

        var shown = new Publication(
                Audience.RAPPORTEUR,
                TableSet.current().version(),
                quarters.get(3).quarter(),
                rounded,
                new TreeMap<>(),
                List.of());

        assertThat(Attack.on(List.of(shown), Attack.Numbers.ROUNDED)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "COMPLEMENTARY_SUPPRESSION_OFF, HIDDEN_NUMBER",
        "ZEROS_SHOWN, TRUE_COUNT",
        "YEAR_IS_THE_TRUE_SUM, TRUE_COUNT",
        "EACH_AUDIENCE_BY_ITSELF, HIDDEN_NUMBER"
    })
    void findsWhatAPlantedLeakGivesAway(Plants plant, Attack.What what) {
        var quarters = Synthetic.quarters(1, 4, 150);
        var publisher = plant.publisher();

        var found = Attack.on(List.of(
                publisher.publication(quarters, Audience.RAPPORTEUR),
                publisher.publication(quarters, Audience.PUBLIC)));

        assertThat(found).extracting(Attack.Found::what).contains(what);
    }

    @Test
    void computesCountsThatAreNotPrinted() {
        var quarters = Synthetic.quarters(1, 4, 150);
        var leaking =
                Plants.ROUNDING_AND_COMPLEMENTARY_SUPPRESSION_OFF.publisher().publication(quarters, Audience.PUBLIC);

        var found = Attack.on(List.of(leaking), Attack.Numbers.TRUE);

        assertThat(found)
                .filteredOn(one -> one.what() == Attack.What.TRUE_COUNT)
                .anyMatch(one -> leaking.figures().get(one.cell()).equals(Figure.HIDDEN));
    }

    @Test
    void findsALateCorrectionThatIsPublished() {
        var quarters = Synthetic.quarters(1, 4, 150);
        var late = Quarters.corrected(quarters, 0, someMore(quarters.get(0)));
        var publisher = new Publisher();

        var found = Attack.on(List.of(
                publisher.publication(quarters, Audience.RAPPORTEUR),
                publisher.publication(late, Audience.RAPPORTEUR)));

        assertThat(found).extracting(Attack.Found::what).contains(Attack.What.CONTRADICTION);
    }

    /** Five requests more, all alike: each of their cells is rounded to five more. */
    private static Map<Series, Integer> someMore(FrozenQuarter quarter) {
        var more = new TreeMap<Series, Integer>();
        for (var table : TableSet.current().tables()) {
            var common = table.series().stream()
                    .reduce((one, other) -> quarter.count(one) >= quarter.count(other) ? one : other);
            more.put(common.orElseThrow(), 5);
        }
        return more;
    }

    private static Release published(List<FrozenQuarter> quarters, List<Release> earlier) {
        return new Publisher().publish(quarters, earlier).fold(release -> release, leaks -> {
            throw new AssertionError(leaks.toString());
        });
    }
}
