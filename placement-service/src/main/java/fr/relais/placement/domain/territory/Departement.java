package fr.relais.placement.domain.territory;

import java.util.Set;

/**
 * A département of the official list.
 *
 * @param code the INSEE code, a string: {@code 2A}, {@code 971}
 * @param neighbours codes of those with a common border; none overseas
 * @param land the land it lies on: two départements of different lands have an ocean between them
 */
public record Departement(String code, String name, Region region, Set<String> neighbours, String land) {

    public Departement {
        neighbours = Set.copyOf(neighbours);
    }
}
