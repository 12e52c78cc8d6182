package fr.relais.placement.domain.matching;

import java.util.stream.IntStream;

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

    private final int people;
    private final int[] required;
    private final int[] genders;
    private final boolean minorsAlone;
    private final boolean stepFree;
    private final boolean pets;
    private final int[] wanted;

    BlockFilter(MatchingProfile profile, BedsWanted wanted) {
        var household = profile.household();
        this.people = household.size();
        this.required = IntStream.concat(
                        IntStream.of(Columns.of(household.type())),
                        household.people().stream()
                                .mapToInt(person -> Columns.of(person.ageBand()))
                                .distinct())
                .toArray();
        this.genders = household.people().stream()
                .filter(person -> !followsHerParent(person, household))
                .map(Person::gender)
                .mapToInt(Columns::of)
                .distinct()
                .toArray();
        this.minorsAlone = household.hasMinorsAlone();
        this.stepFree = profile.needs().contains(Need.STEP_FREE);
        this.pets = profile.needs().contains(Need.PETS);
        this.wanted = wanted.byCots();
    }

    private static boolean followsHerParent(Person person, Household household) {
        return household.hasParent() && person.ageBand().young();
    }

    /** Units that can take the household, whatever was tried and wherever they are. */
    long candidates(Block block) {
        var left = block.column(Columns.OPEN) & enough(block, Reach.FRESH);
        if (left != 0) {
            left &= receiving(block) & authorised(block) & accessible(block) & withPets(block);
        }
        return left == 0 ? 0 : left & enough(block, Reach.BEDS) & agreed(block);
    }

    long receiving(Block block) {
        var left = ALL;
        for (var column : required) {
            left &= block.column(column);
        }
        var mixed = block.column(Columns.of(Gender.F)) & block.column(Columns.of(Gender.M));
        for (var column : genders) {
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

    /** With each cot fewer beds will do, as long as there are infants to lie in them. */
    long enough(Block block, Reach reach) {
        var enough = block.column(Columns.atLeast(reach, wanted[0]));
        for (var cots = 1; cots < wanted.length && wanted[cots] < wanted[cots - 1]; cots++) {
            enough |= block.column(Columns.atLeast(Reach.COTS, cots))
                    & block.column(Columns.atLeast(reach, wanted[cots]));
        }
        return enough;
    }

    /** Of one sort of publics, what {@link #receiving} says of many. */
    boolean receives(long publics) {
        var left = true;
        for (var column : required) {
            left &= has(publics, column);
        }
        var mixed = has(publics, Columns.of(Gender.F)) && has(publics, Columns.of(Gender.M));
        for (var column : genders) {
            left &= mixed || has(publics, column);
        }
        return left;
    }

    boolean authorises(long publics) {
        return !minorsAlone || has(publics, Columns.MINORS_ALONE);
    }

    private static boolean has(long traits, int column) {
        return (traits >>> column & 1) != 0;
    }
}
