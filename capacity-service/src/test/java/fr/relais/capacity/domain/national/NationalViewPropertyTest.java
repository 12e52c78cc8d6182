package fr.relais.capacity.domain.national;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;

import fr.relais.capacity.domain.centre.Timers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever happens in whatever order, and at whatever moment one looks, the view equals a recount. */
class NationalViewPropertyTest {

    private static final int STEPS = 300;
    private static final FreshnessTimes TIMES = new FreshnessTimes(Timers.DEFAULTS.silence(), Recount.EXPIRING);

    private final NationalView view = new NationalView(TIMES);
    private final List<AnnouncedCentre> told = new ArrayList<>();

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void equalsARecountAfterEveryCommand(long seed) {
        var random = new Random(seed);
        var network = new Network(seed, 6, (centre, version) -> tell(Announcing.of(centre, version), random));

        for (var step = 0; step < STEPS; step++) {
            network.timePasses();
            view.settle(network.now());
            assertCountsEveryBedAsARecount(network);
            network.isSwept();
            assertEqualsRecount(network);
            network.somethingHappens();
            assertEqualsRecount(network);
        }

        assertThat(told).as("announcements of seed %d", seed).hasSizeGreaterThan(50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void doesNotDependOnTheOrderOfAnnouncements(long seed) {
        var random = new Random(seed);
        var network = new Network(seed, 6, (centre, version) -> told.add(Announcing.of(centre, version)));
        for (var step = 0; step < STEPS; step++) {
            network.timePasses();
            network.somethingHappens();
        }

        network.isSwept();
        Collections.shuffle(told, random);
        told.forEach(view::announced);
        view.settle(network.now());

        assertEqualsRecount(network);
    }

    /** As a broker does: at times again, and at times something old. */
    private void tell(AnnouncedCentre centre, Random random) {
        told.add(centre);
        view.announced(centre);
        while (random.nextInt(4) == 0) {
            assertThat(view.announced(told.get(random.nextInt(told.size()))))
                    .as("what is old is no news")
                    .isFalse();
        }
    }

    /**
     * Each bed at every moment, whether or not anybody has written down what is due. How much a hold could take depends
     * on quotas and schemes too, which a centre says when it is swept.
     */
    private void assertCountsEveryBedAsARecount(Network network) {
        var recount = new Recount(network.stored(), network.now(), Timers.DEFAULTS).of((centre, unit) -> true);
        assertThat(view.count())
                .usingRecursiveComparison()
                .ignoringFields("takes")
                .isEqualTo(recount);
    }

    private void assertEqualsRecount(Network network) {
        var recount = new Recount(network.stored(), network.now(), Timers.DEFAULTS);
        assertThat(view.sites()).isEqualTo(recount.centresBy(Announcing::site));
        assertThat(view.count()).isEqualTo(recount.of((centre, unit) -> true));
        for (var word : WordOfCentre.values()) {
            assertThat(view.centres(word)).as("%s", word).isEqualTo(recount.centres(word));
        }
        assertThat(view.sites().keySet())
                .containsAll(counts(cell -> List.of(cell.site())).keySet());
        for (var entry : counts(cell -> List.of(cell.site())).entrySet()) {
            assertThat(entry.getValue())
                    .as("%s", entry.getKey())
                    .isEqualTo(recount.of((centre, unit) -> new Site(
                                    centre.profile().departement(),
                                    centre.profile().kind())
                            .equals(entry.getKey())));
        }
        for (var entry : counts(cell -> List.copyOf(cell.takes())).entrySet()) {
            assertThat(entry.getValue())
                    .as("%s", entry.getKey())
                    .isEqualTo(recount.of((centre, unit) -> entry.getKey()
                            .by(unit.terms().publics(), unit.terms().features())));
        }
    }

    private <K> Map<K, CapacityCount> counts(Function<Cell, List<K>> groups) {
        return view.count(cell -> true, groups).byGroup();
    }

    static LongStream seeds() {
        return new Random(20260302).longs(10);
    }
}
