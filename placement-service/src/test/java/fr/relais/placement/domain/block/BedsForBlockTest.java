package fr.relais.placement.domain.block;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import fr.relais.placement.domain.availability.AllocationMode;
import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.block.BedsForBlock.Country;
import fr.relais.placement.domain.block.BedsForBlock.Wanted;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.matching.Matcher;
import fr.relais.placement.domain.matching.Tried;
import fr.relais.placement.domain.request.DangerTier;
import fr.relais.placement.domain.request.Requests;
import org.junit.jupiter.api.Test;

import static fr.relais.placement.domain.block.House.supply;
import static org.assertj.core.api.Assertions.assertThat;

/** Which beds a block takes, and whom that hurts. */
class BedsForBlockTest {

    private static final BlockFile IN_A1 = new BlockFile(Set.of("A1"), Set.of("ro"), Set.of());

    private final BedsForBlock beds = new BedsForBlock(new Matcher(House.MAP), House.MAP);

    private Map<String, Integer> chosen(BlockFile file, Wanted wanted, Country country) {
        return beds.choose(BlockSituations.ID, file, wanted, country).stream()
                .collect(Collectors.toMap(one -> one.unit().value(), Candidate::people));
    }

    private Map<String, Integer> chosen(int least, int most, Country country) {
        return chosen(IN_A1, wanted(least, most), country);
    }

    private static Wanted wanted(int least, int most) {
        return new Wanted(least, most, Integer.MAX_VALUE, Tried.NOTHING);
    }

    private static Country country(House... houses) {
        return new Country(supply(houses), List.of());
    }

    private static Seeker seeker(char name, DangerTier tier, House... couldBeOffered) {
        var candidates = Arrays.stream(couldBeOffered)
                .map(house -> new Candidate(
                        house.centre(),
                        "",
                        "org",
                        house.departement(),
                        house.announced(BedState.VACANT).units().get(0).unit(),
                        1,
                        0,
                        house.mode() == AllocationMode.WHOLE_UNIT ? house.beds() : 1,
                        1,
                        0))
                .toList();
        return new Seeker(Requests.reference(name), tier, candidates);
    }

    @Test
    void takesNoBedInAZoneBesideOneOrAcrossAnOcean() {
        var country = country(
                House.of("in", 5).in("A1"),
                House.of("beside", 5).in("A2"),
                House.of("away", 2),
                House.of("overseas", 5).in("97X"));

        assertThat(chosen(1, 9, country)).isEqualTo(Map.of("away", 2));
    }

    @Test
    void staysOnEachLandThatTheOperationTouches() {
        var both = new BlockFile(Set.of("A1", "97X"), Set.of(), Set.of());
        var country = country(House.of("away", 2), House.of("overseas", 5).in("97X"));

        assertThat(chosen(both, wanted(1, 9), country)).isEqualTo(Map.of("away", 2));
    }

    @Test
    void takesNoMoreThanTheMostTheShareQuotaOrSchemeLet() {
        var house = House.of("house", 9);

        assertThat(chosen(1, 4, country(house))).isEqualTo(Map.of("house", 4));
        assertThat(chosen(1, 9, country(house.quota(3)))).isEqualTo(Map.of("house", 3));
        assertThat(chosen(1, 9, country(house.scheme(2)))).isEqualTo(Map.of("house", 2));
        assertThat(chosen(IN_A1, new Wanted(1, 9, 5, Tried.NOTHING), country(house)))
                .isEqualTo(Map.of("house", 5));
        assertThat(chosen(0, 0, country(house))).isEmpty();
    }

    @Test
    void takesFirstWhatIsOpenToMostOfThoseWhoAreExpected() {
        var women = House.of("women", 3).forOnly(Gender.F);
        var everybody = House.of("everybody", 3);

        assertThat(chosen(1, 2, country(women, everybody))).isEqualTo(Map.of("everybody", 2));
        assertThat(chosen(1, 9, country(women, everybody))).isEqualTo(Map.of("everybody", 3, "women", 3));
        assertThat(chosen(
                        new BlockFile(Set.of("A1"), Set.of(), Set.of(Gender.M)),
                        wanted(1, 9),
                        country(women, everybody)))
                .isEqualTo(Map.of("everybody", 3));
    }

    @Test
    void takesFirstWhereTheirLanguageIsSpoken() {
        var country = country(House.of("a", 2), House.of("b", 2).speaking("ro"));

        assertThat(chosen(1, 2, country)).isEqualTo(Map.of("b", 2));
    }

    @Test
    void leavesAUnitThatHasJustRefused() {
        var house = House.of("house", 2);
        var passedOver = Tried.NOTHING.passingOver(
                seeker('a', DangerTier.HIGH, house).candidates().get(0));

        assertThat(chosen(IN_A1, new Wanted(1, 2, 9, passedOver), country(house)))
                .isEmpty();
    }

    @Test
    void takesWhatFewestOthersCouldBeOffered() {
        var wantedByMany = House.of("a", 2);
        var wantedByNobody = House.of("b", 2);
        var country = new Country(
                supply(wantedByMany, wantedByNobody),
                List.of(seeker('a', DangerTier.MODERATE, wantedByMany), seeker('c', DangerTier.HIGH, wantedByMany)));

        assertThat(chosen(2, 2, country)).isEqualTo(Map.of("b", 2));
    }

    @Test
    void hurtsTheLeastEndangeredWhenItMustHurtSomebody() {
        var ofTheImminent = House.of("a", 1);
        var ofTheModerate = House.of("b", 1);
        var country = new Country(
                supply(ofTheImminent, ofTheModerate),
                List.of(
                        seeker('a', DangerTier.IMMINENT, ofTheImminent),
                        seeker('c', DangerTier.MODERATE, ofTheModerate),
                        seeker('d', DangerTier.MODERATE, ofTheModerate)));

        assertThat(chosen(1, 2, country)).isEqualTo(Map.of("b", 1));
    }

    @Test
    void beyondTheLeastItLeavesEverybodySomethingToBeOffered() {
        var house = House.of("house", 5);
        var country = new Country(supply(house), List.of(seeker('a', DangerTier.MODERATE, house)));

        assertThat(chosen(2, 5, country)).isEqualTo(Map.of("house", 4));
        assertThat(chosen(5, 5, country)).isEqualTo(Map.of("house", 5));
    }

    @Test
    void wastesTheBedsOfAWholeUnitOnlyForTheLeast() {
        var flat = House.of("flat", 3).whole();
        var studio = House.of("studio", 1).whole();

        assertThat(chosen(1, 3, country(flat, studio))).isEqualTo(Map.of("studio", 1));
        assertThat(chosen(2, 3, country(flat, studio))).isEqualTo(Map.of("studio", 1, "flat", 1));
    }

    @Test
    void saysWhoWouldHaveNothingLeftAndWhoLess() {
        var taken = House.of("taken", 2);
        var other = House.of("other", 2);
        var last = seeker('a', DangerTier.HIGH, taken);
        var fewer = seeker('c', DangerTier.HIGH, taken, other);
        var nothingAnyway = seeker('d', DangerTier.IMMINENT);
        var country = new Country(supply(taken, other), List.of(nothingAnyway, last, fewer));
        var both = last.candidates().get(0).forPeople(2, 2);

        var impact = beds.impact(List.of(both), country);

        assertThat(impact).isEqualTo(new Impact(List.of(last), 1));
        assertThat(beds.impact(List.of(both.forPeople(1, 1)), country)).isEqualTo(new Impact(List.of(), 0));
    }
}
