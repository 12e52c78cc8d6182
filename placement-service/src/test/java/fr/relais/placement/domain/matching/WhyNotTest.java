package fr.relais.placement.domain.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.availability.UnitRef;
import org.junit.jupiter.api.Test;
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
        assertThat(why.closest(Integer.MAX_VALUE, Integer.MAX_VALUE))
                .allSatisfy(centre -> assertThat(centre.units())
                        .noneMatch(unit -> unit.exclusions().isEmpty()));
        assertThat(why.seen().centres()).isEqualTo(60);
    }

    private static Map<Exclusion, Integer> counted(WhyNot why) {
        var counts = new EnumMap<Exclusion, Integer>(Exclusion.class);
        why.barriers().forEach(all -> all.forEach(one -> counts.merge(one, 1, Integer::sum)));
        return counts;
    }

    /** Those against which the least speaks come first, of all that there are. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void namesTheClosestFirstInWhateverOrderTheyWereAnnounced(long seed) {
        var random = new Random(seed);
        var centres = new ArrayList<>(Profiles.randomCentres(random, 60));
        var profile = Profiles.anyProfile(random);
        var one = of(profile, centres);
        Collections.shuffle(centres, random);
        var other = of(profile, centres);

        assertThat(other.closest(20, 40)).isEqualTo(one.closest(20, 40));
        assertThat(one.closest(100, 100)).startsWith(one.closest(20, 100).toArray(WhyNot.Centre[]::new));
        assertThat(one.closest(100, 100)).containsExactlyElementsOf(plain(one, centres));
    }

    /** The list as the sentence says it: every centre of which no unit is a candidate, sorted. */
    private static List<WhyNot.Centre> plain(WhyNot why, List<CentreAvailability> centres) {
        return centres.stream()
                .map(why::centre)
                .filter(centre -> centre.units().stream()
                        .noneMatch(unit -> unit.exclusions().isEmpty()))
                .sorted(Comparator.comparingInt(WhyNotTest::against)
                        .thenComparing(centre -> centre.centre().value()))
                .toList();
    }

    private static int against(WhyNot.Centre centre) {
        return centre.units().stream()
                .mapToInt(unit -> (int) unit.exclusions().stream()
                        .filter(one -> one != Exclusion.ACROSS_AN_OCEAN)
                        .count())
                .min()
                .orElse(0);
    }

    /**
     * Whoever reads the list is not told where she sets out from: it is the same from anywhere this side of an ocean.
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void namesTheSameInTheSameOrderWhereverSheSetsOutFrom(long seed) {
        var random = new Random(seed);
        var centres = Profiles.randomCentres(random, 300);
        var profile = Profiles.anyProfile(random);
        var fromHere = of(from("A1", profile), centres);

        assertThat(fromHere.closest(20, 100)).isNotEmpty();
        for (var departement : Profiles.ROW) {
            assertThat(of(from(departement, profile), centres).closest(20, 100)).isEqualTo(fromHere.closest(20, 100));
        }
    }

    /** A few of each rather than all of the first: whose number comes first says nothing about a place. */
    @Test
    void looksAtAllPartsOfTheCountryAlike() {
        var centres = Profiles.randomCentres(new Random(7), 2_000);
        var why = of(from("A1", Profiles.anyProfile(new Random(7))), centres);
        var places = centres.stream().map(CentreAvailability::departement).distinct();

        assertThat(why.closest(1_000, 1_000))
                .extracting(WhyNot.Centre::departement)
                .containsAll(places.toList());
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

    private static MatchingProfile from(String departement, MatchingProfile like) {
        return new MatchingProfile(
                like.seed(),
                like.household(),
                like.duration(),
                like.relocation(),
                like.dangerZones(),
                like.localZones(),
                like.oceanCrossing(),
                departement,
                like.needs(),
                like.wishes(),
                like.languages());
    }

    private static WhyNot of(MatchingProfile profile, List<CentreAvailability> centres) {
        var index = NationalIndex.EMPTY;
        for (var from = 0; from < centres.size(); from += 7) {
            index = index.with(centres.subList(from, Math.min(centres.size(), from + 7)));
        }
        return WhyNot.of(profile, Tried.NOTHING, Supply.unpriced(index, Profiles.NOW), MAP);
    }
}
