package fr.relais.placement.application;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import fr.relais.placement.domain.availability.BedAvailability;
import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.availability.DurationClass;
import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.AgeStatus;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.Person;
import fr.relais.placement.domain.matching.MatchingProfile;
import fr.relais.placement.domain.matching.Supply;
import fr.relais.placement.domain.matching.Tried;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.scarcity.Pricing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Of two places that are as good for her the one is proposed that others need less, and it is said why. */
class PricedMatcherTest {

    private static final int TIMES = 40;

    private static final List<MatchingProfile> PAST = List.of(profile(0, Gender.F), profile(1, Gender.M));

    private final World world = new World();

    @BeforeEach
    void announce() {
        world.announce("for-women", 1, BedState.VACANT);
        var fresh = new BedAvailability("bed", BedState.VACANT, World.START.plus(Duration.ofDays(1)));
        var forMenToo = OneBed.of("for-men-too", fresh, Set.of(Gender.F, Gender.M));
        world.index = world.index.with(List.of(forMenToo.announced(1, false)));
    }

    private static MatchingProfile profile(int number, Gender gender) {
        return OneWoman.file(new Person(AgeBand.ADULT, gender, AgeStatus.ADULT, false))
                .profile(new RequestId(new UUID(3, number)), DurationClass.SHORT);
    }

    private Stream<PricedMatcher.Found> found() {
        return IntStream.range(0, TIMES)
                .mapToObj(number -> world.matcher.match(
                        profile(number, Gender.F), Tried.NOTHING, Supply.unpriced(world.index, World.START)));
    }

    private static String best(PricedMatcher.Found found) {
        return found.result().best().orElseThrow().unit().value();
    }

    @Test
    void keepsThePlaceThatSomebodyNeedsForHer() {
        assertThat(found().map(PricedMatcherTest::best).distinct())
                .containsExactlyInAnyOrder("for-women", "for-men-too");

        world.prices.replace(new Pricing(World.MAP).of(PAST, world.index));

        assertThat(found().map(PricedMatcherTest::best).distinct()).containsExactly("for-women");
    }

    @Test
    void saysWhyOnlyWhereThePriceDecided() {
        world.prices.replace(new Pricing(World.MAP).of(PAST, world.index));

        var reasons = found().map(one -> one.decision().price()).toList();

        assertThat(reasons).containsNull();
        assertThat(reasons).filteredOn(Objects::nonNull).isNotEmpty().allSatisfy(reason -> {
            assertThat(reason.chosen().price()).isEqualTo(333_333_333);
            assertThat(reason.instead().price()).isEqualTo(833_333_333);
            assertThat(reason.inFrench()).contains("besoin de 0,33, contre 0,83", "2 dernières demandes");
            assertThat(reason.inEnglish()).contains("a need of 0.33, against 0.83", "last 2 requests");
        });
    }

    @Test
    void saysNothingBeforeThereArePrices() {
        assertThat(found()).allMatch(one -> one.decision().price() == null);
    }
}
