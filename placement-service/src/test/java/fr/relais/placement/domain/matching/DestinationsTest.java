package fr.relais.placement.domain.matching;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.household.Relocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.placement.domain.matching.Profiles.MAP;
import static org.assertj.core.api.Assertions.assertThat;

/** Places as bits say what the rules say of each place, also of places that are on no map. */
class DestinationsTest {

    private static final String NOWHERE = "XX";
    private static final List<String> ALL = Stream.concat(Profiles.ROW.stream(), Stream.of(Profiles.ISLAND, NOWHERE))
            .toList();

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sayWhatTheRulesSay(long seed) {
        var random = new Random(seed);
        var index = NationalIndex.EMPTY.with(someCentres(random));
        var atlas = new Atlas(MAP, index.places());
        for (var question = 0; question < 10; question++) {
            var who = profile(random);
            var rules = new PlaceRules(who, MAP);

            var destinations = new Destinations(who, atlas);

            for (var place = 0; place < index.places().size(); place++) {
                var code = index.places().code(place);
                assertThat(destinations.allow(place)).isEqualTo(rules.allow(code));
                assertThat(broken(destinations, place)).isEqualTo(rules.against(code));
                assertThat(destinations.travel(place))
                        .isEqualTo(MAP.bordersFrom(who.departsFrom()).getOrDefault(code, Ranking.BY_SEA));
                assertThat(destinations.isAwayAsPreferred(place))
                        .isEqualTo(who.relocation() == Relocation.REMOVAL_PREFERRED
                                && !MAP.around(who.departsFrom()).contains(code));
            }
            requireNearestFirst(destinations, index.places().size());
        }
    }

    private static void requireNearestFirst(Destinations destinations, int places) {
        assertThat(IntStream.of(destinations.nearestFirst()).boxed())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, places).boxed().toList())
                .isSortedAccordingTo(
                        (one, other) -> Integer.compare(destinations.travel(one), destinations.travel(other)));
    }

    private static Set<Exclusion> broken(Destinations destinations, int place) {
        return Stream.of(
                        destinations.danger().get(place) ? Exclusion.IN_DANGER_ZONE : null,
                        destinations.bound() && !destinations.local().get(place) ? Exclusion.OUTSIDE_LOCAL_ZONE : null,
                        destinations.overseas().get(place) ? Exclusion.ACROSS_AN_OCEAN : null)
                .filter(exclusion -> exclusion != null)
                .collect(Collectors.toSet());
    }

    private static List<CentreAvailability> someCentres(Random random) {
        return IntStream.range(0, 12)
                .mapToObj(number -> new CentreAvailability(
                        new CentreRef(new UUID(0, number)), "org", any(random), true, false, null, 1, List.of()))
                .toList();
    }

    private static MatchingProfile profile(Random random) {
        var plain = Profiles.randomProfile(random);
        return new MatchingProfile(
                plain.seed(),
                plain.household(),
                plain.duration(),
                plain.relocation(),
                some(random),
                some(random),
                plain.oceanCrossing(),
                any(random),
                plain.needs(),
                plain.wishes(),
                plain.languages());
    }

    private static String any(Random random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    private static Set<String> some(Random random) {
        return ALL.stream().filter(code -> random.nextInt(4) == 0).collect(Collectors.toSet());
    }
}
