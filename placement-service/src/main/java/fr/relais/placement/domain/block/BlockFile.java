package fr.relais.placement.domain.block;

import java.util.Set;

import fr.relais.placement.domain.household.Gender;

/**
 * What would tell where an operation takes place, and against whom. Kept encrypted; it does not change.
 *
 * @param zones the départements of the operation: danger zones for everybody who comes out of it
 * @param languages codes of the languages that are expected; they order places and exclude none
 * @param genders whom one expects; empty when nobody knows
 */
public record BlockFile(Set<String> zones, Set<String> languages, Set<Gender> genders) {

    public BlockFile {
        zones = Set.copyOf(zones);
        languages = Set.copyOf(languages);
        genders = Set.copyOf(genders);
    }

    @Override
    public String toString() {
        return "***";
    }
}
