package fr.relais.placement.domain.matching;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.NationalIndex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.placement.domain.matching.Profiles.MAP;
import static fr.relais.placement.domain.matching.Profiles.NOW;
import static org.assertj.core.api.Assertions.assertThat;

/** The answer from columns is, to the last count, the answer of asking every rule of every unit. */
class MatcherExactnessTest {

    private static final int ALL = Integer.MAX_VALUE;
    private static final int QUESTIONS = 12;

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    /**
     * Small networks, in which often nobody can take the household. An older snapshot is asked beside the newest, of
     * the same matcher: it may not know all places that the newer one has.
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void inASmallNetworkThatChangesWhileTimePasses(long seed) {
        var random = new Random(seed);

        askWhileItChanges(random, new RandomNetwork(random, 1 + random.nextInt(8)), ALL);
    }

    /** Networks of several blocks in each département. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void inALargeNetworkThatChangesWhileTimePasses(long seed) {
        var random = new Random(seed);

        askWhileItChanges(random, new RandomNetwork(random, 150), 1 + random.nextInt(30));
    }

    static LongStream fewSeeds() {
        return LongStream.range(0, 10);
    }

    private static void askWhileItChanges(Random random, RandomNetwork network, int most) {
        var matcher = new Matcher(MAP, most);
        var index = network.index();
        var centres = network.centres();
        for (var question = 0; question < QUESTIONS; question++) {
            network.change();
            var who = Profiles.anyProfile(random);
            var tried = random.nextInt(3) == 0 ? network.tried() : Tried.NOTHING;
            var now = random.nextInt(20) == 0 ? NOW.plus(Duration.ofDays(1)) : network.moment();
            var plain = new PlainMatcher(MAP, who, tried, prices(random), now);

            requireEqual(answer(matcher, plain, network.index()), plain.match(network.centres()), most);
            requireEqual(answer(matcher, plain, index), plain.match(centres), most);
            assertThat(new Matcher(MAP).all(who, tried, new Supply(network.index(), plain.prices(), now)))
                    .isEqualTo(plain.all(network.centres()));

            if (random.nextInt(4) == 0) {
                index = network.index();
                centres = network.centres();
            }
        }
    }

    private static MatchResult answer(Matcher matcher, PlainMatcher plain, NationalIndex index) {
        return matcher.match(plain.who(), plain.tried(), new Supply(index, plain.prices(), plain.now()));
    }

    private static void requireEqual(MatchResult answer, MatchResult expected, int most) {
        assertThat(answer.candidates())
                .isEqualTo(expected.candidates().stream().limit(most).toList());
        assertThat(answer.exclusions()).isEqualTo(expected.exclusions());
        assertThat(answer.reasons()).isEqualTo(expected.reasons());
    }

    private static Prices prices(Random random) {
        var salt = random.nextInt(4);
        return salt == 0 ? Prices.CONSTANT : kind -> Math.floorMod(kind.hashCode() * salt, 3) - 1;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void nothingThatWasAnnouncedIsLost(long seed) {
        var network = new RandomNetwork(new Random(seed), 150);
        for (var batch = 0; batch < 20; batch++) {
            network.change();
        }

        assertThat(network.index().centres()).containsExactlyInAnyOrderElementsOf(network.centres());
        assertThat(network.index().size()).isEqualTo(network.centres().size());
        assertThat(network.centres())
                .allSatisfy(centre ->
                        assertThat(network.index().find(centre.centre())).contains(centre));
        assertThat(network.index().compromised()).containsExactlyInAnyOrderElementsOf(compromised(network.centres()));
    }

    private static List<CentreRef> compromised(List<CentreAvailability> centres) {
        return centres.stream()
                .filter(CentreAvailability::compromised)
                .map(CentreAvailability::centre)
                .toList();
    }
}
