package fr.relais.placement.domain.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.availability.UnitRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.placement.domain.matching.Profiles.MAP;
import static org.assertj.core.api.Assertions.assertThat;

class WhyNotTest {

    static LongStream seeds() {
        return LongStream.range(0, 80);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void saysOfEveryUnitWhatTheRulesSay(long seed) {
        var random = new Random(seed);
        var network = new RandomNetwork(random, 60);
        var profile = Profiles.anyProfile(random);
        var tried = network.tried();
        var now = network.moment();
        var plain = new PlainMatcher(MAP, profile, tried, Prices.CONSTANT, now);

        var why = WhyNot.of(profile, tried, Supply.unpriced(network.index(), now), MAP);

        assertThat(counted(why)).isEqualTo(plain.match(network.centres()).exclusions());
        assertThat(why.candidates()).isEqualTo(plain.all(network.centres()).size());
        assertThat(why.nearest(Integer.MAX_VALUE, Integer.MAX_VALUE))
                .allSatisfy(centre -> assertThat(centre.units())
                        .noneMatch(unit -> unit.exclusions().isEmpty()));
        assertThat(why.seen().centres()).isEqualTo(60);
    }

    private static Map<Exclusion, Integer> counted(WhyNot why) {
        var counts = new EnumMap<Exclusion, Integer>(Exclusion.class);
        why.barriers().forEach(all -> all.forEach(one -> counts.merge(one, 1, Integer::sum)));
        return counts;
    }

    /** Each centre is named once, by itself or among the candidates, and nearer ones come first. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void namesTheNearestFirstInWhateverOrderTheyWereAnnounced(long seed) {
        var random = new Random(seed);
        var centres = new ArrayList<>(Profiles.randomCentres(random, 60));
        var profile = Profiles.anyProfile(random);
        var one = of(profile, centres);
        Collections.shuffle(centres, random);
        var other = of(profile, centres);

        assertThat(other.nearest(20, 40)).isEqualTo(one.nearest(20, 40));
        assertThat(one.nearest(100, 100)).startsWith(one.nearest(20, 40).toArray(WhyNot.Centre[]::new));
        var borders = MAP.bordersFrom(profile.departsFrom());
        assertThat(one.nearest(100, 100))
                .extracting(centre -> borders.getOrDefault(centre.departement(), 99))
                .isSorted();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void findsTheCentreOfAUnitWithAllItsUnits(long seed) {
        var random = new Random(seed);
        var centres = Profiles.randomCentres(random, 20);
        var some = centres.get(random.nextInt(20));
        var why = of(Profiles.anyProfile(random), centres);

        var found = why.centreOf(some.units().get(0).unit()).findFirst().orElseThrow();

        assertThat(found.centre()).isEqualTo(some.centre());
        assertThat(found.units())
                .extracting(unit -> unit.unit())
                .containsExactlyInAnyOrderElementsOf(
                        some.units().stream().map(unit -> unit.unit()).toList());
        assertThat(why.centreOf(new UnitRef("of nobody"))).isEmpty();
    }

    private static WhyNot of(MatchingProfile profile, List<CentreAvailability> centres) {
        var index = NationalIndex.EMPTY;
        for (var from = 0; from < centres.size(); from += 7) {
            index = index.with(centres.subList(from, Math.min(centres.size(), from + 7)));
        }
        return WhyNot.of(profile, Tried.NOTHING, Supply.unpriced(index, Profiles.NOW), MAP);
    }
}
