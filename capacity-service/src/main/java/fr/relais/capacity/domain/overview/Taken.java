package fr.relais.capacity.domain.overview;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import fr.relais.capacity.domain.centre.AgeBand;
import fr.relais.capacity.domain.centre.Feature;
import fr.relais.capacity.domain.centre.Gender;
import fr.relais.capacity.domain.centre.HouseholdType;
import fr.relais.capacity.domain.centre.UnitTerms;

/** Who can be taken, in the groups that the coordinator asks for. A unit may be for several of them. */
public enum Taken {
    WOMEN_ALONE {
        @Override
        boolean by(UnitTerms terms) {
            return forAdultsAlone(terms, Gender.F);
        }
    },
    WITH_CHILDREN {
        @Override
        boolean by(UnitTerms terms) {
            return terms.publics().householdTypes().contains(HouseholdType.FAMILY)
                    && !Collections.disjoint(terms.publics().ageBands(), CHILDREN);
        }
    },
    MEN {
        @Override
        boolean by(UnitTerms terms) {
            return forAdultsAlone(terms, Gender.M);
        }
    },
    MINORS {
        @Override
        boolean by(UnitTerms terms) {
            return terms.publics().minorsAlone();
        }
    },
    ACCESSIBLE {
        @Override
        boolean by(UnitTerms terms) {
            return terms.features().contains(Feature.STEP_FREE);
        }
    };

    private static final Set<AgeBand> CHILDREN =
            Collections.unmodifiableSet(EnumSet.of(AgeBand.INFANT, AgeBand.CHILD, AgeBand.TEEN, AgeBand.MINOR));

    /** Whether a unit of these terms takes them. */
    abstract boolean by(UnitTerms terms);

    private static boolean forAdultsAlone(UnitTerms terms, Gender gender) {
        var publics = terms.publics();
        return publics.genders().contains(gender)
                && publics.householdTypes().contains(HouseholdType.SINGLE)
                && publics.ageBands().contains(AgeBand.ADULT);
    }
}
