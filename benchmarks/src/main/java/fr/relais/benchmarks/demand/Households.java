package fr.relais.benchmarks.demand;

import java.util.ArrayList;
import java.util.List;

import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.AgeStatus;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.Household;
import fr.relais.placement.domain.household.Person;

/**
 * Households that look for a place: two of three are a person alone, mostly a woman; then mothers with children, men,
 * couples, families, minors. No public table has these shares; they keep to the order of what the rapporteur and Ac.Sé
 * report (mostly adult women, few with children, men and minors under-reported).
 */
final class Households {

    private static final int LARGEST = 7;

    private static final Shares<Integer> SIZES = Shares.of(.66, 1)
            .and(.16, 2)
            .and(.09, 3)
            .and(.05, 4)
            .and(.025, 5)
            .and(.01, 6)
            .and(.005, LARGEST);

    private static final Shares<Gender> ALONE =
            Shares.of(.68, Gender.F).and(.28, Gender.M).and(.02, Gender.X).and(.02, Gender.UNSTATED);

    private static final Shares<AgeBand> CHILDREN = Shares.of(.25, AgeBand.INFANT)
            .and(.50, AgeBand.CHILD)
            .and(.17, AgeBand.TEEN)
            .and(.08, AgeBand.MINOR);

    private static final List<Gender> GIRL_OR_BOY = List.of(Gender.F, Gender.M);
    private static final double MINORS_ALONE = .07;
    private static final double SENIORS = .02;
    private static final double COUPLES_OF_TWO = .25;
    private static final double FATHERS_OF_TWO = .13;
    private static final double TWO_PARENTS = .30;

    private Households() {}

    static Household draw(Draws draws) {
        int size = draws.one(SIZES);
        return new Household(
                switch (size) {
                    case 1 -> List.of(alone(draws));
                    case 2 -> two(draws);
                    default -> family(draws, size);
                });
    }

    private static Person alone(Draws draws) {
        if (draws.chance(MINORS_ALONE)) {
            var band = draws.any(List.of(AgeBand.TEEN, AgeBand.MINOR, AgeBand.MINOR));
            var status = draws.chance(.5) ? AgeStatus.MINOR : AgeStatus.MINOR_PRESUMED;
            return new Person(band, draws.any(GIRL_OR_BOY), status, false);
        }
        return adult(draws.chance(SENIORS) ? AgeBand.SENIOR : AgeBand.ADULT, draws.one(ALONE), false);
    }

    private static List<Person> two(Draws draws) {
        if (draws.chance(COUPLES_OF_TWO)) {
            return List.of(
                    adult(AgeBand.ADULT, Gender.F, false),
                    adult(AgeBand.ADULT, draws.chance(.9) ? Gender.M : Gender.F, false));
        }
        var parent = draws.chance(FATHERS_OF_TWO) ? Gender.M : Gender.F;
        return List.of(adult(AgeBand.ADULT, parent, true), child(draws));
    }

    private static List<Person> family(Draws draws, int size) {
        var people = new ArrayList<Person>();
        people.add(adult(AgeBand.ADULT, Gender.F, true));
        if (draws.chance(TWO_PARENTS)) {
            people.add(adult(AgeBand.ADULT, Gender.M, true));
        }
        while (people.size() < size) {
            people.add(child(draws));
        }
        return people;
    }

    private static Person adult(AgeBand band, Gender gender, boolean parent) {
        return new Person(band, gender, AgeStatus.ADULT, parent);
    }

    private static Person child(Draws draws) {
        return new Person(draws.one(CHILDREN), draws.any(GIRL_OR_BOY), AgeStatus.MINOR, false);
    }
}
