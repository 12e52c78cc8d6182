package fr.relais.placement.domain.scarcity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.DurationClass;
import fr.relais.placement.domain.availability.Kind;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.household.Wish;
import fr.relais.placement.domain.matching.MatchingProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The price of a place is what its loss would cost others. */
class PricingTest {

    private static final Pricing PRICING = new Pricing(Made.MAP);

    private static List<MatchingProfile> profiles(Made made, int count) {
        return IntStream.range(0, count).mapToObj(number -> made.profile()).toList();
    }

    private static List<CentreAvailability> centres(Made made, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> made.centre(number % 2 == 0 ? BedState.OCCUPIED : BedState.VACANT))
                .toList();
    }

    /** Another centre with the same to offer. */
    private static CentreAvailability twin(CentreAvailability one) {
        var ref = new CentreRef(new UUID(1, one.hashCode()));
        return new CentreAvailability(ref, "org", one.departement(), true, false, null, 1, one.units());
    }

    private static Kind kindOf(CentreAvailability centre) {
        return Kind.of(centre.departement(), centre.units().get(0));
    }

    /** The definition, said again unit by unit. */
    private static Scarcity recount(Kind kind, List<MatchingProfile> recent, List<CentreAvailability> centres) {
        var price = 0L;
        var couldUse = 0;
        for (var profile : recent) {
            var suits = new Suitability(profile, Made.MAP);
            if (suits.of(kind)) {
                var options = centres.stream()
                        .filter(centre -> suits.of(kindOf(centre)))
                        .count();
                price += 1_000_000_000L / (1 + options);
                couldUse++;
            }
        }
        return new Scarcity(price, couldUse);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isTheSumOfOneOverOneMoreThanTheOptionsOfEachWhoCouldUseIt(long seed) {
        var made = new Made(seed);
        var recent = profiles(made, 60);
        var known = new ArrayList<>(centres(made, 40));
        known.addAll(known.stream().limit(10).map(PricingTest::twin).toList());

        var table = PRICING.of(recent, Made.index(known));

        assertThat(table.requests()).isEqualTo(60);
        for (var centre : known) {
            assertThat(table.scarcityOf(kindOf(centre))).isEqualTo(recount(kindOf(centre), recent, known));
        }
        var since = centres(made, 10);
        for (var centre : since) {
            assertThat(table.of(kindOf(centre)))
                    .isEqualTo(recount(kindOf(centre), recent, known).price());
        }
    }

    @Test
    void isTheSameInWhateverOrderRequestsAndUnitsAreRead() {
        var made = new Made(9);
        var recent = profiles(made, 200);
        var known = centres(made, 50);
        var shuffled = new ArrayList<>(recent);
        Collections.shuffle(shuffled, new Random(1));
        var turned = new ArrayList<>(known);
        Collections.reverse(turned);

        var one = PRICING.of(recent, Made.index(known));
        var other = PRICING.of(shuffled, Made.index(turned));

        assertThat(known)
                .allSatisfy(centre -> assertThat(one.of(kindOf(centre))).isEqualTo(other.of(kindOf(centre))));
        assertThat(known.stream().mapToLong(centre -> one.of(kindOf(centre))).distinct())
                .hasSizeGreaterThan(10);
    }

    @Test
    void everythingCostsTheSameBeforeAnybodyHasAsked() {
        var known = centres(new Made(3), 20);

        var table = PRICING.of(List.of(), Made.index(known));

        assertThat(known).allSatisfy(centre -> {
            assertThat(table.of(kindOf(centre))).isZero();
            assertThat(PriceTable.UNKNOWN.of(kindOf(centre))).isZero();
        });
    }

    @Test
    void whatIsLivedInCountsLikeWhatIsVacant() {
        var recent = profiles(new Made(5), 100);
        var vacant = LongStream.range(0, 20)
                .mapToObj(seed -> new Made(seed).centre(BedState.VACANT))
                .toList();
        var livedIn = LongStream.range(0, 20)
                .mapToObj(seed -> new Made(seed).centre(BedState.OCCUPIED))
                .toList();

        assertThat(prices(recent, Made.index(livedIn)))
                .isEqualTo(prices(recent, Made.index(vacant)))
                .anyMatch(price -> price > 0);
    }

    /** INV-01: who asked, what she would like and what she speaks are not in a price. */
    @Test
    void isBlindToEverythingButWhatAHouseholdCanUse() {
        var made = new Made(11);
        var recent = profiles(made, 100);
        var known = Made.index(centres(made, 30));
        var otherwise = recent.stream().map(PricingTest::otherwise).toList();

        assertThat(prices(recent, known)).isEqualTo(prices(otherwise, known));
    }

    private static List<Long> prices(List<MatchingProfile> recent, NationalIndex index) {
        var table = PRICING.of(recent, index);
        return index.centres()
                .map(PricingTest::kindOf)
                .distinct()
                .map(table::of)
                .sorted()
                .toList();
    }

    private static MatchingProfile otherwise(MatchingProfile profile) {
        return new MatchingProfile(
                new UUID(0, 0),
                profile.household(),
                DurationClass.LONG,
                profile.relocation(),
                profile.dangerZones(),
                profile.localZones(),
                profile.oceanCrossing(),
                profile.departsFrom(),
                profile.needs(),
                Set.of(Wish.values()),
                Set.of("bin"));
    }
}
