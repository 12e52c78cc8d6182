package fr.relais.capacity.domain.national;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import fr.relais.capacity.domain.centre.AgeBand;
import fr.relais.capacity.domain.centre.Feature;
import fr.relais.capacity.domain.centre.Gender;
import fr.relais.capacity.domain.centre.HouseholdType;
import fr.relais.capacity.domain.centre.Publics;

/** Who can be taken, in the groups that the coordinator asks for. A unit may be for several of them. */
public enum Taken {
    WOMEN_ALONE {
        @Override
        boolean by(Publics publics, Set<Feature> features) {
            return forAdultsAlone(publics, Gender.F);
        }
    },
    WITH_CHILDREN {
        @Override
        boolean by(Publics publics, Set<Feature> features) {
            return publics.householdTypes().contains(HouseholdType.FAMILY)
                    && !Collections.disjoint(publics.ageBands(), CHILDREN);
        }
    },
    MEN {
        @Override
        boolean by(Publics publics, Set<Feature> features) {
            return forAdultsAlone(publics, Gender.M);
        }
    },
    MINORS {
        @Override
        boolean by(Publics publics, Set<Feature> features) {
            return publics.minorsAlone();
        }
    },
    ACCESSIBLE {
        @Override
        boolean by(Publics publics, Set<Feature> features) {
            return features.contains(Feature.STEP_FREE);
        }
    };

    private static final Set<AgeBand> CHILDREN =
            Collections.unmodifiableSet(EnumSet.of(AgeBand.INFANT, AgeBand.CHILD, AgeBand.TEEN, AgeBand.MINOR));

    /** Whether two at least come under one hold, so that one bed is none for them. */
    boolean together() {
        return this == WITH_CHILDREN;
    }

    /** Whether a unit of these publics and features takes them. */
    abstract boolean by(Publics publics, Set<Feature> features);

    /** All whom a unit of these publics and features takes. */
    public static Set<Taken> allBy(Publics publics, Set<Feature> features) {
        var all = EnumSet.noneOf(Taken.class);
        for (var taken : values()) {
            if (taken.by(publics, features)) {
                all.add(taken);
            }
        }
        return all;
    }

    private static boolean forAdultsAlone(Publics publics, Gender gender) {
        return publics.genders().contains(gender)
                && publics.householdTypes().contains(HouseholdType.SINGLE)
                && publics.ageBands().contains(AgeBand.ADULT);
    }
}
