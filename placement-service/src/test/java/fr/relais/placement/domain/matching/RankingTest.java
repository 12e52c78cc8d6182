package fr.relais.placement.domain.matching;

import java.util.List;
import java.util.Set;

import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.availability.DurationClass;
import fr.relais.placement.domain.availability.Feature;
import fr.relais.placement.domain.availability.Publics;
import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.HouseholdType;
import fr.relais.placement.domain.household.Need;
import fr.relais.placement.domain.household.Relocation;
import org.junit.jupiter.api.Test;

import static fr.relais.placement.domain.matching.Matching.match;
import static fr.relais.placement.domain.matching.Matching.names;
import static fr.relais.placement.domain.matching.Profiles.NOW;
import static fr.relais.placement.domain.matching.Profiles.looking;
import static fr.relais.placement.domain.matching.Profiles.woman;
import static fr.relais.placement.domain.matching.UnitBuilder.aUnit;
import static org.assertj.core.api.Assertions.assertThat;

/** Who comes first among those who can. */
class RankingTest {

    @Test
    void unitsThatAreNotWasted() {
        assertThat(names(match(
                        looking(woman()), aUnit("flat").whole(3), aUnit("bed").with(5, BedState.VACANT))))
                .containsExactly("bed", "flat");
    }

    @Test
    void unitsThatCannotTakeAFamilyForSomeoneAlone() {
        var single = new Publics(Set.of(AgeBand.ADULT), Set.of(Gender.F), Set.of(HouseholdType.SINGLE), false);

        assertThat(names(match(
                        looking(woman()), aUnit("a-family"), aUnit("b-single").taking(single))))
                .containsExactly("b-single", "a-family");
    }

    @Test
    void unitsWithoutWhatOthersNeedAndSheDoesNot() {
        var supply = Matching.supplyOf(
                aUnit("a-step-free").offering(Feature.STEP_FREE).speaking("fr"),
                aUnit("b-both").offering(Feature.STEP_FREE, Feature.PETS),
                aUnit("c-plain"));
        var matcher = new Matcher(Profiles.MAP);

        assertThat(names(matcher.match(looking(woman()), Tried.NOTHING, supply)))
                .containsExactly("c-plain", "a-step-free", "b-both");
        var withADog = Profiles.profile(Relocation.NO_PREFERENCE, Set.of(), Set.of(), Set.of(Need.PETS), woman());
        assertThat(names(matcher.match(withADog, Tried.NOTHING, supply))).containsExactly("b-both");
    }

    @Test
    void unitsWhereHerLanguageIsSpokenAndStaffIsThere() {
        var result = match(
                looking(woman()),
                aUnit("none"),
                aUnit("french").speaking("fr"),
                aUnit("both").speaking("fr").offering(Feature.STAFF_24H));

        assertThat(names(result)).containsExactly("both", "french", "none");
    }

    @Test
    void shortStaysForAnEmergency() {
        assertThat(names(match(looking(woman()), aUnit("long").lasting(DurationClass.LONG), aUnit("short"))))
                .containsExactly("short", "long");
    }

    @Test
    void whatOthersNeedLeastBeforeWhatIsNear() {
        var supply = Matching.supplyOf(
                aUnit("dear").in("A1"),
                aUnit("cheap").in("A3"),
                aUnit("cheap-near").in("A2"));
        Prices prices = kind -> kind.departement().equals("A1") ? 3 : 2;

        var result = new Matcher(Profiles.MAP)
                .match(looking(woman()), Tried.NOTHING, new Supply(supply.index(), prices, supply.now()));

        assertThat(names(result)).containsExactly("cheap-near", "cheap", "dear");
        assertThat(result.candidates()).extracting(Candidate::price).containsExactly(2L, 2L, 3L);
    }

    @Test
    void theStayThatIsLookedForWhateverItCostsOthers() {
        var supply = Matching.supplyOf(aUnit("long").lasting(DurationClass.LONG), aUnit("short"));
        Prices prices = kind -> kind.duration() == DurationClass.LONG ? 0 : 9;

        var result = new Matcher(Profiles.MAP)
                .match(looking(woman()), Tried.NOTHING, new Supply(supply.index(), prices, supply.now()));

        assertThat(names(result)).containsExactly("short", "long");
    }

    @Test
    void whatIsNear() {
        assertThat(names(match(
                        looking(woman()), aUnit("far").in("A6"), aUnit("near").in("A2"))))
                .containsExactly("near", "far");
    }

    @Test
    void centresLeastRecentlySolicited() {
        var result = match(
                looking(woman()),
                aUnit("now").solicitedAt(NOW),
                aUnit("never"),
                aUnit("before").solicitedAt(NOW.minusSeconds(1)));

        assertThat(names(result)).containsExactly("never", "before", "now");
    }

    /** A snapshot stays as it was: what was announced since does not reorder it. */
    @Test
    void centresAsTheyStoodWhenTheyWereLookedAt() {
        var first = aUnit("first").solicitedAt(NOW.minusSeconds(2));
        var supply = Matching.supplyOf(first, aUnit("second").solicitedAt(NOW.minusSeconds(1)));
        var before = first.build();
        var asked = first.solicitedAt(NOW).build();

        var later = supply.index().with(List.of(asked.with(before.version() + 1, asked.units())));

        var matcher = new Matcher(Profiles.MAP);
        assertThat(names(matcher.match(looking(woman()), Tried.NOTHING, supply)))
                .containsExactly("first", "second");
        assertThat(names(matcher.match(looking(woman()), Tried.NOTHING, Supply.unpriced(later, NOW))))
                .containsExactly("second", "first");
    }
}
