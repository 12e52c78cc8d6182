package fr.relais.placement.application;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.availability.DurationClass;
import fr.relais.placement.domain.availability.Feature;
import fr.relais.placement.domain.household.Need;
import fr.relais.placement.domain.matching.MatchingProfile;
import fr.relais.placement.domain.matching.Supply;
import fr.relais.placement.domain.matching.Tried;
import fr.relais.placement.domain.request.CaseFile;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.scarcity.Pricing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Of two places that are as good for her the one is proposed that others need less, and it is said why. */
class PricedMatcherTest {

    private static final int TIMES = 40;

    private final World world = new World();

    @BeforeEach
    void announce() {
        world.announce("plain", 1, BedState.VACANT);
        world.announce("step-free", 1, BedState.VACANT, Feature.STEP_FREE);
    }

    private static MatchingProfile profile(int number, Need... needs) {
        var file = OneWoman.file();
        return new CaseFile(
                        file.household(),
                        file.relocation(),
                        file.dangerZones(),
                        file.localZones(),
                        file.oceanCrossing(),
                        file.departsFrom(),
                        Set.of(needs),
                        file.wishes(),
                        file.languages(),
                        true)
                .profile(new RequestId(new UUID(3, number)), DurationClass.SHORT);
    }

    private Stream<PricedMatcher.Found> found() {
        return IntStream.range(0, TIMES)
                .mapToObj(number ->
                        world.matcher.match(profile(number), Tried.NOTHING, Supply.unpriced(world.index, World.START)));
    }

    private static String best(PricedMatcher.Found found) {
        return found.result().best().orElseThrow().unit().value();
    }

    @Test
    void keepsThePlaceThatSomebodyNeedsForHer() {
        assertThat(found().map(PricedMatcherTest::best).distinct()).containsExactlyInAnyOrder("plain", "step-free");

        world.prices.replace(new Pricing(World.MAP).of(List.of(profile(0), profile(1, Need.STEP_FREE)), world.index));

        assertThat(found().map(PricedMatcherTest::best).distinct()).containsExactly("plain");
    }

    @Test
    void saysWhyOnlyWhereThePriceDecided() {
        world.prices.replace(new Pricing(World.MAP).of(List.of(profile(0), profile(1, Need.STEP_FREE)), world.index));

        var reasons = found().map(one -> one.decision().price()).toList();

        assertThat(reasons).containsNull().anySatisfy(reason -> {
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
