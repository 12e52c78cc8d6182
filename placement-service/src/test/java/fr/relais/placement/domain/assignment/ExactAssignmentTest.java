package fr.relais.placement.domain.assignment;

import java.util.BitSet;
import java.util.List;

import fr.relais.placement.domain.request.DangerTier;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** As many people as possible, and never one of a lower tier for one of a higher. */
class ExactAssignmentTest {

    private static final int SMALL_ONES = 1_000;
    private static final int LARGER_ONES = 20;

    @Test
    void isTheBestOfAllWhereEachSiteTakesOneHousehold() {
        for (var seed = 0; seed < SMALL_ONES; seed++) {
            var batch = new Batches(seed).oneEach(1 + seed % 6, 1 + seed % 5);

            var found = ExactAssignment.of(batch);

            assertThat(Batches.keepsToEveryRule(batch, found.siteOf())).isTrue();
            assertThat(found.worth()).as("seed " + seed).isEqualTo(Batches.bestOfAll(batch));
            assertThat(found.exact()).isTrue();
        }
    }

    @Test
    void isTheBestOfAllWhereHouseholdsShareAndCentresHaveLimits() {
        var exact = 0;
        for (var seed = 0; seed < SMALL_ONES; seed++) {
            var batch = new Batches(seed).shared(1 + seed % 6, 1 + seed % 4, seed % 3);

            var found = ExactAssignment.of(batch);

            var best = Batches.bestOfAll(batch);
            assertThat(Batches.keepsToEveryRule(batch, found.siteOf())).isTrue();
            assertThat(found.worth().people()).as("seed " + seed).isEqualTo(best.people());
            assertThat(found.worth().waited()).as("seed " + seed).isEqualTo(best.waited());
            assertThat(found.bound()).isGreaterThanOrEqualTo(best);
            assertThat(found.worth().equals(best) || !found.exact()).isTrue();
            exact += found.exact() ? 1 : 0;
        }
        assertThat(exact).isGreaterThan(SMALL_ONES * 3 / 4);
    }

    @Test
    void agreesWithAnAssignmentByWeightsWhereThereAreMany() {
        for (var seed = 0; seed < LARGER_ONES; seed++) {
            var batch = new Batches(seed).oneEach(20 + seed % 20, 20);

            assertThat(ExactAssignment.of(batch).worth())
                    .as("seed " + seed)
                    .isEqualTo(Worth.of(batch, Weighing.best(batch)));
        }
    }

    @Test
    void theHigherTierComesBeforeMorePeople() {
        var imminent = new Claim(DangerTier.IMMINENT, 1, 0, 0);
        var family = new Claim(DangerTier.HIGH, 4, 0, 100);
        var batch = new Batch(
                List.of(family, imminent), List.of(new Site(true, 4, 0, 0)), List.of(all(1), all(1)), List.of());

        assertThat(ExactAssignment.of(batch).siteOf()).containsExactly(-1, 0);
    }

    @Test
    void morePeopleComeBeforeALongerWait() {
        var longest = new Claim(DangerTier.HIGH, 1, 0, 100);
        var family = new Claim(DangerTier.HIGH, 4, 0, 1);
        var batch = new Batch(
                List.of(longest, family), List.of(new Site(true, 4, 0, 0)), List.of(all(1), all(1)), List.of());

        assertThat(ExactAssignment.of(batch).siteOf()).containsExactly(-1, 0);
    }

    @Test
    void peopleWhoMustNotMeetGoToDifferentCentres() {
        var claims = List.of(new Claim(DangerTier.HIGH, 1, 0, 9), new Claim(DangerTier.HIGH, 1, 0, 3));
        var sites = List.of(new Site(false, 2, 0, 0), new Site(false, 1, 0, 5));
        var centre = all(1);
        var batch = new Batch(claims, sites, List.of(all(2), all(2)), List.of(), List.of(new Apart(all(2), centre)));

        var siteOf = ExactAssignment.of(batch).siteOf();

        assertThat(siteOf).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void ofEqualsTheLongerWaitComesFirst() {
        var claims = List.of(new Claim(DangerTier.HIGH, 1, 0, 3), new Claim(DangerTier.HIGH, 1, 0, 9));
        var batch = new Batch(claims, List.of(new Site(false, 1, 0, 0)), List.of(all(1), all(1)), List.of());

        assertThat(ExactAssignment.of(batch).siteOf()).containsExactly(-1, 0);
    }

    @Test
    void takesNoMoreBedsThanItMustAndOfTheseTheCheapest() {
        var alone = List.of(new Claim(DangerTier.HIGH, 1, 0, 3));
        var sites = List.of(new Site(true, 2, 0, 0), new Site(false, 1, 0, 5), new Site(false, 3, 0, 2));
        var batch = new Batch(alone, sites, List.of(all(3)), List.of());

        assertThat(ExactAssignment.of(batch).siteOf()).containsExactly(2);
    }

    @Test
    void saysHowFarItMayBeWhereItCannotBeSure() {
        var batch = new Batches(5).shared(200, 90, 12);

        var found = ExactAssignment.of(batch);

        assertThat(Batches.keepsToEveryRule(batch, found.siteOf())).isTrue();
        assertThat(found.bound()).isGreaterThanOrEqualTo(found.worth());
        assertThat(sum(found.worth())).isGreaterThanOrEqualTo(sum(found.bound()) * 7 / 10);
    }

    @Test
    void isTheSameEveryTime() {
        var one = ExactAssignment.of(new Batches(5).shared(60, 30, 8));
        var other = ExactAssignment.of(new Batches(5).shared(60, 30, 8));

        assertThat(one.siteOf()).isEqualTo(other.siteOf());
    }

    @Test
    void nobodyAndNothingMakeAnEmptyAssignment() {
        assertThat(ExactAssignment.of(new Batch(List.of(), List.of(), List.of(), List.of()))
                        .siteOf())
                .isEmpty();
        assertThatThrownBy(() -> new Claim(DangerTier.HIGH, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static long sum(Worth worth) {
        return worth.people().stream().mapToLong(Long::longValue).sum();
    }

    private static BitSet all(int sites) {
        var all = new BitSet();
        all.set(0, sites);
        return all;
    }
}
