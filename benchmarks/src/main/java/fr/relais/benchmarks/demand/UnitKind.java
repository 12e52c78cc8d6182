package fr.relais.benchmarks.demand;

import java.util.Set;

import fr.relais.placement.domain.availability.AllocationMode;
import fr.relais.placement.domain.availability.Publics;
import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.HouseholdType;

import static fr.relais.placement.domain.household.HouseholdType.COUPLE;
import static fr.relais.placement.domain.household.HouseholdType.FAMILY;
import static fr.relais.placement.domain.household.HouseholdType.SINGLE;

/**
 * The kinds of places there are: most for women alone, too few for women with children (two centres of fifty in 2016),
 * some for men, few for minors.
 */
enum UnitKind {
    WOMEN(Sizes.ROOMS, Whom.grown(Gender.F), Set.of(SINGLE)),
    MEN(Sizes.ROOMS, Whom.grown(Gender.M), Set.of(SINGLE)),
    ANYONE_ALONE(Sizes.ROOMS, Whom.grown(Gender.F, Gender.M), Set.of(SINGLE)),
    MOTHERS(new Sizes(2, 5), Whom.all(Gender.F), Set.of(FAMILY)),
    FAMILIES(new Sizes(3, 7), Whom.all(Gender.F, Gender.M), Set.of(COUPLE, FAMILY)),
    COUPLES(new Sizes(2, 2), Whom.grown(Gender.F, Gender.M), Set.of(SINGLE, COUPLE)),
    FLATS(new Sizes(1, 4), Whom.all(Gender.F, Gender.M), Set.of(HouseholdType.values())),
    MINORS(Sizes.ROOMS, Whom.young(), Set.of(SINGLE));

    static final Shares<UnitKind> ALL = Shares.of(.36, WOMEN)
            .and(.14, MEN)
            .and(.15, ANYONE_ALONE)
            .and(.13, MOTHERS)
            .and(.08, FAMILIES)
            .and(.03, COUPLES)
            .and(.06, FLATS)
            .and(.05, MINORS);

    private final Sizes sizes;
    private final Whom whom;
    private final Set<HouseholdType> types;

    UnitKind(Sizes sizes, Whom whom, Set<HouseholdType> types) {
        this.sizes = sizes;
        this.whom = whom;
        this.types = types;
    }

    /** Whether its beds are lent one by one. */
    boolean byBed() {
        return sizes.equals(Sizes.ROOMS);
    }

    AllocationMode mode() {
        return byBed() ? AllocationMode.PER_BED : AllocationMode.WHOLE_UNIT;
    }

    int beds(Draws draws) {
        return draws.between(sizes.fewest(), sizes.most());
    }

    Publics publics() {
        return new Publics(whom.ages(), whom.genders(), types, this == MINORS);
    }

    private record Sizes(int fewest, int most) {

        private static final Sizes ROOMS = new Sizes(1, 6);
    }

    private record Whom(Set<AgeBand> ages, Set<Gender> genders) {

        private static Whom grown(Gender... genders) {
            return new Whom(Set.of(AgeBand.ADULT, AgeBand.SENIOR), Set.of(genders));
        }

        private static Whom all(Gender... genders) {
            return new Whom(Set.of(AgeBand.values()), Set.of(genders));
        }

        private static Whom young() {
            return new Whom(Set.of(AgeBand.TEEN, AgeBand.MINOR), Set.of(Gender.F, Gender.M));
        }
    }
}
