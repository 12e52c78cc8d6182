package fr.relais.placement.domain.household;

import java.util.List;

/** People who stay together: one to twelve, placed in one unit or not at all (INV-04). */
public record Household(List<Person> people) {

    public static final int LARGEST = 12;

    public Household {
        people = List.copyOf(people);
        if (people.isEmpty() || people.size() > LARGEST) {
            throw new IllegalArgumentException("a household has one to twelve people");
        }
    }

    public int size() {
        return people.size();
    }

    /** People who may sleep in a cot where there is one. */
    public int infants() {
        var infants = 0;
        for (var person : people) {
            infants += person.ageBand() == AgeBand.INFANT ? 1 : 0;
        }
        return infants;
    }

    public HouseholdType type() {
        if (size() == 1) {
            return HouseholdType.SINGLE;
        }
        return size() == 2 && !hasMinors() ? HouseholdType.COUPLE : HouseholdType.FAMILY;
    }

    public boolean hasMinors() {
        for (var person : people) {
            if (person.treatedAsMinor()) {
                return true;
            }
        }
        return false;
    }

    /** Whether an own parent who is of age comes along. */
    public boolean hasParent() {
        for (var person : people) {
            if (person.accompaniesMinors()) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody is a minor, or presumed one, and has no own parent with her (INV-05). */
    public boolean hasMinorsAlone() {
        return hasMinors() && !hasParent();
    }
}
