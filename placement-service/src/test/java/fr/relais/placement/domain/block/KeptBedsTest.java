package fr.relais.placement.domain.block;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import fr.relais.placement.domain.availability.BedState;
import fr.relais.placement.domain.availability.DurationClass;
import fr.relais.placement.domain.availability.UnitRef;
import fr.relais.placement.domain.block.BlockSituations.Situation;
import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.AgeStatus;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.Household;
import fr.relais.placement.domain.household.Person;
import fr.relais.placement.domain.household.Relocation;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.matching.Matcher;
import fr.relais.placement.domain.matching.MatchingProfile;
import fr.relais.placement.domain.matching.OutOf;
import fr.relais.placement.domain.matching.Supply;
import fr.relais.placement.domain.matching.Tried;
import fr.relais.placement.domain.request.HoldId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom the beds of a block can take, and how many are left. */
class KeptBedsTest {

    private static final House HOUSE = House.of("house", 4);
    private static final HoldId HOLD = new HoldId(new UUID(3, 3));
    private static final OutOf OUT = new OutOf(HOLD.value());

    private final Matcher matcher = new Matcher(House.MAP);

    /** A block that keeps the first beds of a house. */
    private static BlockReservation keeping(House house, int people) {
        var beds = new Candidate(
                house.centre(), "code", "org", house.departement(), new UnitRef(house.name()), people, 0, people, 1, 0);
        var ids = house.announced(BedState.HELD).units().get(0).beds().stream()
                .limit(people)
                .map(bed -> bed.bed())
                .toList();
        var asked = List.of(new BlockHold.Asked(HOLD, beds));
        var asking = BlockSituations.accepted(
                BlockSituations.in(Situation.CHOOSING).gathering().intend(asked));
        return BlockSituations.accepted(
                asking.gathering().granted(new BlockHold.Kept(HOLD, beds, 1, ids, BlockSituations.FROM)));
    }

    private static Candidate drawn(int people) {
        return BlockSituations.beds(7, people).drawnOn(OUT);
    }

    private static Supply held(House house) {
        return House.supply(BedState.HELD, house);
    }

    private List<Candidate> offered(KeptBeds kept, MatchingProfile profile, Supply supply) {
        return kept.match(matcher, profile, Tried.NOTHING, supply)
                .map(result -> result.candidates())
                .orElse(List.of());
    }

    private static MatchingProfile people(int number, String danger) {
        var somebody = new Person(AgeBand.ADULT, Gender.F, AgeStatus.ADULT, false);
        return new MatchingProfile(
                new UUID(1, 1),
                new Household(Collections.nCopies(number, somebody)),
                DurationClass.SHORT,
                Relocation.REMOVAL_REQUIRED,
                Set.of(danger),
                Set.of(),
                false,
                "A1",
                Set.of(),
                Set.of(),
                Set.of());
    }

    @Test
    void offersTheBedsItKeepsAndSaysOutOfWhichHold() {
        var kept = KeptBeds.of(keeping(HOUSE, 2), List.of());

        var candidates = offered(kept, people(1, "A1"), held(HOUSE));

        assertThat(candidates).singleElement().satisfies(one -> {
            assertThat(one.unit()).isEqualTo(new UnitRef("house"));
            assertThat(one.outOf()).isEqualTo(OUT);
            assertThat(one.beds()).isEqualTo(1);
        });
    }

    @Test
    void offersNothingBeyondWhatIsLeft() {
        var block = keeping(HOUSE, 2);

        assertThat(offered(KeptBeds.of(block, List.of(drawn(1))), people(1, "A1"), held(HOUSE)))
                .hasSize(1);
        assertThat(offered(KeptBeds.of(block, List.of(drawn(1))), people(2, "A1"), held(HOUSE)))
                .isEmpty();
        assertThat(KeptBeds.of(block, List.of(drawn(1), drawn(1))).holds()).isEmpty();
        assertThat(KeptBeds.of(block, List.of(BlockSituations.beds(7, 2))).holds())
                .hasSize(1);
    }

    /** INV-06: beds that are kept are matched by the same rules as any. */
    @Test
    void offersNobodyABedThatSheCouldNotBeOfferedOtherwise() {
        var kept = KeptBeds.of(keeping(HOUSE, 2), List.of());
        var forMen = HOUSE.forOnly(Gender.M);

        assertThat(offered(kept, people(1, "A2"), held(HOUSE))).isEmpty();
        assertThat(offered(KeptBeds.of(keeping(forMen, 2), List.of()), people(1, "A1"), held(forMen)))
                .isEmpty();
    }

    @Test
    void countsItsPeopleAndBedsOnceInAQuotaAndAScheme() {
        var full = HOUSE.quota(0).scheme(0);

        assertThat(offered(KeptBeds.of(keeping(full, 2), List.of()), people(2, "A1"), held(full)))
                .hasSize(1);
    }

    @Test
    void offersVacantBedsOfTheSameUnitToNobody() {
        var kept = KeptBeds.of(keeping(HOUSE, 1), List.of());

        assertThat(offered(kept, people(2, "A1"), House.supply(HOUSE))).isEmpty();
    }

    @Test
    void isNothingForWhoeverComesOutOfNoOperation() {
        assertThat(KeptBeds.NONE.match(matcher, people(1, "A1"), Tried.NOTHING, House.supply(HOUSE)))
                .isEmpty();
        assertThat(KeptBeds.of(BlockSituations.in(Situation.CLOSING), List.of()).holds())
                .isEmpty();
    }
}
