package fr.relais.statistics.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import fr.relais.statistics.fact.CalendarYear;
import fr.relais.statistics.fact.Quarter;
import fr.relais.statistics.table.FrozenQuarter;
import fr.relais.statistics.table.SomeFact;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PublisherTest {

    private static final Quarter FIRST = Synthetic.FIRST;

    @ParameterizedTest(name = "about {0} requests a quarter")
    @ValueSource(ints = {1, 6, 30, 120, 500})
    void publishesQuarterByQuarterHoweverFewOrManyThereAre(int requests) {
        var quarters = Synthetic.quarters(requests, 6, requests);
        var earlier = new ArrayList<Release>();

        for (var upTo = 1; upTo <= quarters.size(); upTo++) {
            earlier.add(release(quarters.subList(0, upTo), earlier));
        }

        assertThat(earlier.get(5).forPublic().upTo()).isEqualTo(quarters.get(5).quarter());
    }

    @ParameterizedTest
    @EnumSource
    void showsMostOfWhatIsCounted(Audience audience) {
        var counted = 0;
        var shown = 0;
        for (var seed = 1; seed <= 10; seed++) {
            var quarters = Synthetic.quarters(seed, 4, 150);
            var figures = Protection.roundedAndHidden(quarters, audience).figures();
            var year = CountedYear.of(quarters);
            for (var cell : figures.keySet()) {
                if (cell.period() instanceof CalendarYear) {
                    counted += year.count(cell);
                    shown += figures.get(cell).number().isPresent() ? year.count(cell) : 0;
                }
            }
        }

        assertThat(100.0 * shown / counted).isGreaterThan(audience == Audience.PUBLIC ? 70 : 80);
    }

    @Test
    void saysHowManyOrganisationsReported() {
        var first = quarter(FIRST, "one", "two");
        var second = quarter(FIRST.next(), "two", "three");
        var third = quarter(FIRST.next().next(), "two");
        var fourth = quarter(FIRST.next().next().next(), "two");

        var publication = new Publisher().publication(List.of(first, second, third, fourth), Audience.PUBLIC);

        assertThat(publication.denominators())
                .contains(new Denominator(FIRST, 2, 59), new Denominator(new CalendarYear(2025), 3, 59))
                .hasSize(5);
    }

    @Nested
    class IsNotGiven {

        @Test
        void nothing() {
            assertThatThrownBy(() -> new Publisher().publish(List.of(), List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void aGap() {
            var gap = List.of(quarter(FIRST), quarter(FIRST.next().next()));

            assertThatThrownBy(() -> new Publisher().publish(gap, List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void otherTables() {
            var other = List.of(new FrozenQuarter(FIRST, "0", new TreeMap<>(), new TreeSet<>(), 59));

            assertThatThrownBy(() -> new Publisher().publish(other, List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static FrozenQuarter quarter(Quarter quarter, String... organisations) {
        var facts = Stream.of(organisations)
                .map(organisation -> SomeFact.in(quarter).by(organisation).build())
                .toList();
        return FrozenQuarter.of(quarter, facts, 59);
    }

    private static Release release(List<FrozenQuarter> quarters, List<Release> earlier) {
        return new Publisher().publish(quarters, earlier).fold(release -> release, leaks -> {
            throw new AssertionError(leaks.toString());
        });
    }
}
