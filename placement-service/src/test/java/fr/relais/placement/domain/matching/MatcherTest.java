package fr.relais.placement.domain.matching;

import java.util.List;
import java.util.Set;

import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.Feature;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.Need;
import fr.relais.placement.domain.household.Relocation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static fr.relais.placement.domain.matching.Matching.match;
import static fr.relais.placement.domain.matching.Matching.names;
import static fr.relais.placement.domain.matching.Profiles.ISLAND;
import static fr.relais.placement.domain.matching.Profiles.MAP;
import static fr.relais.placement.domain.matching.Profiles.NOW;
import static fr.relais.placement.domain.matching.Profiles.looking;
import static fr.relais.placement.domain.matching.Profiles.minor;
import static fr.relais.placement.domain.matching.Profiles.mother;
import static fr.relais.placement.domain.matching.Profiles.profile;
import static fr.relais.placement.domain.matching.Profiles.woman;
import static fr.relais.placement.domain.matching.UnitBuilder.aUnit;
import static org.assertj.core.api.Assertions.assertThat;

/** How many beds are taken, and why nobody can. */
class MatcherTest {

    @Nested
    class CountsBeds {

        private int bedsFor(MatchingProfile profile, UnitBuilder unit) {
            return match(profile, unit).best().orElseThrow().beds();
        }

        @Test
        void allOfAWholeUnit() {
            assertThat(bedsFor(looking(woman()), aUnit("flat").whole(3))).isEqualTo(3);
        }

        @Test
        void withACotForAnInfantWhereThereIsOne() {
            var family = looking(mother(), minor(AgeBand.INFANT), minor(AgeBand.INFANT));

            assertThat(bedsFor(family, aUnit("unit").with(4, BedState.VACANT).cots(1)))
                    .isEqualTo(2);
            assertThat(bedsFor(family, aUnit("unit").with(4, BedState.VACANT))).isEqualTo(3);
        }
    }

    @Test
    void namesEachCentreOnceWithTheBestOfItsUnits() {
        var two = aUnit("two").whole(2).build();
        var one = aUnit("one").build();
        var centre = new CentreAvailability(
                two.centre(),
                two.organisation(),
                two.departement(),
                true,
                false,
                null,
                1,
                List.of(two.units().get(0), one.units().get(0)));
        var other = aUnit("other").whole(4).build();

        var result = new Matcher(MAP)
                .match(
                        looking(woman()),
                        Tried.NOTHING,
                        Supply.unpriced(NationalIndex.EMPTY.with(List.of(other, centre)), NOW));

        assertThat(names(result)).containsExactly("one", "other");
    }

    @Nested
    class ExplainsWaiting {

        @Test
        void byTheFewestRulesInTheWay() {
            var bound = profile(Relocation.LOCAL_ONLY, Set.of(), Set.of("A3"), Set.of(Need.STEP_FREE), woman());

            var result = match(
                    bound,
                    aUnit("elsewhere").in("A5").offering(Feature.STEP_FREE),
                    aUnit("elsewhere-stairs").in("A5"));

            assertThat(result.reasons()).containsExactly(WaitingReason.NO_LOCAL_PLACE);
        }

        @Test
        void byEveryOneOfThemWhenSeveralAreAsClose() {
            var needs = profile(Relocation.NO_PREFERENCE, Set.of(), Set.of(), Set.of(Need.STEP_FREE), woman());

            var result = match(
                    needs,
                    aUnit("stairs"),
                    aUnit("stale").offering(Feature.STEP_FREE).with(1, BedState.STALE));

            assertThat(result.reasons())
                    .containsExactly(WaitingReason.NO_ACCESSIBLE_PLACE, WaitingReason.NO_FRESH_PLACE);
        }

        @Test
        void evenWhenThereIsNoUnitAtAll() {
            assertThat(match(looking(woman())).reasons()).containsExactly(WaitingReason.NO_FRESH_PLACE);
        }

        @Test
        void onlyWhenNobodyCanTakeThem() {
            assertThat(match(looking(woman()), aUnit("unit"), aUnit("far").in(ISLAND))
                            .reasons())
                    .isEmpty();
        }
    }
}
