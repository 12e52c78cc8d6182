package fr.relais.statistics.publication;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import fr.relais.statistics.fact.AgeBand;
import fr.relais.statistics.fact.Exploitation;
import fr.relais.statistics.fact.Fact;
import fr.relais.statistics.fact.HouseholdForm;
import fr.relais.statistics.fact.Identification;
import fr.relais.statistics.fact.Quarter;
import fr.relais.statistics.fact.RefusalReason;
import fr.relais.statistics.fact.Region;
import fr.relais.statistics.fact.RequestOutcome;
import fr.relais.statistics.fact.Track;
import fr.relais.statistics.fact.UnmetReason;
import fr.relais.statistics.fact.WaitingBand;
import fr.relais.statistics.table.FrozenQuarter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Why no count can ever be computed, by whatever means: a year whose counts are its rounded numbers is published just
 * as it is with one request more, or two, of every kind there is.
 */
class IndistinguishableTest {

    private static final int MOST_CATEGORIES = 19;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void publishesTheSameWithOneOrTwoRequestsMoreOfAnyKind(long seed) {
        var year = Quarters.asRounded(Synthetic.quarters(seed, 4, 40 * (int) seed));
        var published = published(year);

        for (var category = 0; category < MOST_CATEGORIES; category++) {
            var quarter = year.get(category % 4).quarter();
            var one = Quarters.withOneMore(year, fact(quarter, category));
            var two = Quarters.withOneMore(one, fact(year.get(3).quarter(), category + 1));

            assertThat(published(one)).isEqualTo(published);
            assertThat(published(two)).isEqualTo(published);
        }
    }

    /** Rarely a year is rounded up from less than the threshold: it is hidden, and its rounded number would not be. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void publishesAYearAsItDoesItsRoundedNumbers(long seed) {
        var year = Synthetic.quarters(seed, 4, 40 * (int) seed);
        var counted = CountedYear.of(year);

        for (var audience : Audience.values()) {
            var ranAway = counted.rounded().entrySet().stream()
                    .anyMatch(entry -> entry.getValue() >= audience.shownFrom()
                            && counted.count(entry.getKey()) < audience.threshold());
            if (!ranAway) {
                assertThat(Protection.roundedAndHidden(year, audience))
                        .isEqualTo(Protection.roundedAndHidden(Quarters.asRounded(year), audience));
            }
        }
    }

    static Stream<Long> seeds() {
        return LongStream.rangeClosed(1, 3).boxed();
    }

    private static List<YearFigures> published(List<FrozenQuarter> year) {
        return Stream.of(Audience.values())
                .map(audience -> Protection.roundedAndHidden(year, audience))
                .toList();
    }

    /** Over all numbers, in every category of every table. */
    private static Fact fact(Quarter quarter, int number) {
        var outcome = at(RequestOutcome.values(), number);
        return new Fact(
                new UUID(0, number),
                quarter,
                at(Track.values(), number),
                at(HouseholdForm.values(), number),
                EnumSet.allOf(AgeBand.class),
                at(Region.values(), number),
                outcome,
                outcome == RequestOutcome.PLACED ? at(WaitingBand.values(), number / 4) : null,
                EnumSet.allOf(UnmetReason.class),
                Set.of(at(RefusalReason.values(), number)),
                at(Exploitation.values(), number),
                at(Identification.values(), number),
                "an-organisation");
    }

    private static <T> T at(T[] values, int number) {
        return values[number % values.length];
    }
}
