package fr.relais.placement.domain.matching;

import fr.relais.placement.domain.availability.Block;
import fr.relais.placement.domain.availability.Columns;
import fr.relais.placement.domain.availability.Feature;
import fr.relais.placement.domain.availability.Reach;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.Household;
import fr.relais.placement.domain.household.Need;
import fr.relais.placement.domain.household.Person;

/**
 * What {@link HardFilters} asks of one unit, asked of the sixty-four of a block at once: a bit for each that passes.
 */
final class BlockFilter {

    private static final long ALL = -1;
    private static final long WOMEN_AND_MEN = 1L << Columns.of(Gender.F) | 1L << Columns.of(Gender.M);

    private final int people;
    private final long required;
    private final long genders;
    private final int[] requiredColumns;
    private final int[] genderColumns;
    private final boolean minorsAlone;
    private final boolean stepFree;
    private final boolean pets;
    private final int[] wanted;

    BlockFilter(MatchingProfile profile, BedsWanted wanted) {
        var household = profile.household();
        this.people = household.size();
        this.required = requiredBy(household);
        this.genders = gendersOf(household);
        this.requiredColumns = columnsOf(required);
        this.genderColumns = columnsOf(genders);
        this.minorsAlone = household.hasMinorsAlone();
        this.stepFree = profile.needs().contains(Need.STEP_FREE);
        this.pets = profile.needs().contains(Need.PETS);
        this.wanted = wanted.byCots();
    }

    private static long requiredBy(Household household) {
        var required = 1L << Columns.of(household.type());
        for (var person : household.people()) {
            required |= 1L << Columns.of(person.ageBand());
        }
        return required;
    }

    private static long gendersOf(Household household) {
        var withParent = household.hasParent();
        var genders = 0L;
        for (var person : household.people()) {
            genders |= followsHerParent(person, withParent) ? 0 : 1L << Columns.of(person.gender());
        }
        return genders;
    }

    private static boolean followsHerParent(Person person, boolean withParent) {
        return withParent && person.ageBand().young();
    }

    /** The columns of some traits. */
    static int[] columnsOf(long traits) {
        var columns = new int[Long.bitCount(traits)];
        var left = traits;
        for (var next = 0; next < columns.length; next++) {
            columns[next] = Long.numberOfTrailingZeros(left);
            left &= left - 1;
        }
        return columns;
    }

    /** Units that can take the household, whatever was tried and wherever they are. */
    long candidates(Block block) {
        var left = block.column(Columns.OPEN) & enough(block, Reach.FRESH) & receiving(block);
        if (left != 0) {
            left &= authorised(block) & accessible(block) & withPets(block);
        }
        return left == 0 ? 0 : left & enough(block, Reach.BEDS) & agreed(block);
    }

    long receiving(Block block) {
        var left = ALL;
        for (var column : requiredColumns) {
            left &= block.column(column);
        }
        var mixed = block.column(Columns.of(Gender.F)) & block.column(Columns.of(Gender.M));
        for (var column : genderColumns) {
            left &= mixed | block.column(column);
        }
        return left;
    }

    long authorised(Block block) {
        return minorsAlone ? block.column(Columns.MINORS_ALONE) : ALL;
    }

    long accessible(Block block) {
        return stepFree ? block.column(Columns.of(Feature.STEP_FREE)) : ALL;
    }

    long withPets(Block block) {
        return pets ? block.column(Columns.of(Feature.PETS)) : ALL;
    }

    /** Within the centre's quota and the unit's scheme. */
    long agreed(Block block) {
        return block.column(Columns.atLeast(Reach.QUOTA, people))
                & block.column(Columns.SCHEME_RUNS)
                & enough(block, Reach.SCHEME);
    }

    long enough(Block block, Reach reach) {
        return enoughAnd(block, reach, 0);
    }

    /**
     * Enough and so many more; no unit as far as columns do not count. With each cot fewer beds will do, as long as
     * there are infants to lie in them.
     */
    long enoughAnd(Block block, Reach reach, int more) {
        var enough = reaching(block, reach, wanted[0] + more);
        for (var cots = 1; cots < wanted.length && wanted[cots] < wanted[cots - 1]; cots++) {
            enough |= block.column(Columns.atLeast(Reach.COTS, cots)) & reaching(block, reach, wanted[cots] + more);
        }
        return enough;
    }

    private static long reaching(Block block, Reach reach, int size) {
        return size > Reach.FARTHEST ? 0 : block.column(Columns.atLeast(reach, size));
    }

    /** Of one sort of publics, what {@link #receiving} says of many. */
    boolean receives(long publics) {
        var mixed = (publics & WOMEN_AND_MEN) == WOMEN_AND_MEN;
        return (publics & required) == required && (mixed || (publics & genders) == genders);
    }

    boolean authorises(long publics) {
        return !minorsAlone || (publics >>> Columns.MINORS_ALONE & 1) != 0;
    }
}
